using Sitrep.Contracts;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Series;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Summaries;

/// <summary>The question for series of diplomacy.</summary>
internal static class SeriesQuestion
{
    /// <summary>What there are series of. Promises are not added up: one may repeat another.</summary>
    public static IReadOnlyCollection<Measure> Measures { get; } = [Measure.Released];

    public static SeriesSelection Of(ListSeriesRequest request) => new()
    {
        Measure = request.Measure,
        ByItem = true,
        Item = request.Item,
        Side = request.Side,
        Claimant = request.Claimant,
    };

    /// <summary>What is wrong with the part of it that only diplomacy knows.</summary>
    public static Violations Check(ListSeriesRequest request)
    {
        Violations faults = [];
        if (request.Side.Length > 0 && !Sides.All.Contains(request.Side))
            faults.Add("side", "it is no side whose persons come home", $"Give one of: {string.Join(", ", Sides.All)}");
        return faults;
    }
}
