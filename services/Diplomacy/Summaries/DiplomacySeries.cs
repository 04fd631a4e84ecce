using Sitrep.Storage;

namespace Sitrep.Diplomacy.Summaries;

/// <summary>The series of diplomacy. Promises are not added up: one may repeat another.</summary>
public sealed class DiplomacySeries(PeriodReader periods) : SeriesSource
{
    public override IReadOnlyCollection<Measure> Measures { get; } = [Measure.Released];

    public override void Check(ListSeriesRequest request, Violations faults)
    {
        if (request.Side.Length > 0 && !Sides.All.Contains(request.Side))
            faults.Add("side", "it is no side whose persons come home", $"Give one of: {string.Join(", ", Sides.All)}");
        RefuseForeign(request.WithLost, "withLost", faults);
        RefuseForeign(request.ByItem, "by", faults);
        RefuseForeign(request.ItemClass != ItemClass.Unspecified, "class", faults);
        RefuseForeign(request.Region.Length > 0, "region", faults);
        RefuseForeign(request.Attacker.Length > 0, "attacker", faults);
    }

    public override IEnumerable<CountedClaim> Claims(Snapshot snapshot, Period period, ListSeriesRequest request) =>
        periods.Released(snapshot, period, request.Claimant, request.Step);
}
