using Sitrep.Contracts;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Series;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Summaries;

/// <summary>The question for series of strikes.</summary>
internal static class SeriesQuestion
{
    /// <summary>What there are series of: all that is claimed, and what is computed of it.</summary>
    public static IReadOnlyCollection<Measure> Measures { get; } = [.. Evidence.Claims.Measures.Strikes, Measure.Unaccounted];

    public static SeriesSelection Of(ListSeriesRequest request) => new()
    {
        Measure = request.Measure,
        WithLost = request.WithLost,
        ByItem = request.ByItem,
        Item = request.Item,
        ItemClass = request.ItemClass,
        Attacker = request.Attacker,
        Claimant = request.Claimant,
        Region = request.Region,
    };

    /// <summary>What is wrong with the part of it that only strikes knows.</summary>
    public static Violations Check(ListSeriesRequest request)
    {
        Violations faults = [];
        if (request.WithLost && request.Measure != Measure.Intercepted)
            faults.Add("withLost", "what was lost is added to nothing but what was intercepted", "Leave it out, or ask for the measure intercepted");
        EnumChecks.Optional(request.ItemClass, faults, "class");
        PartyChecks.Optional(request.Attacker, faults, "attacker");
        if (request.Region.Length > 0)
            PlaceChecks.CheckRegion(request.Region, faults, "region");
        return faults;
    }
}
