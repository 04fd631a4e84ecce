using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Series;
using Sitrep.Storage;

namespace Sitrep.Strikes.Summaries;

/// <summary>The series of strikes: of all that is claimed, and of what is computed of it.</summary>
public sealed class StrikesSeries(PeriodReader periods) : SeriesSource
{
    public override IReadOnlyCollection<Measure> Measures => StrikesMeasures.All;

    public override SeriesRules Rules { get; } = new StrikesSeriesRules();

    public override void Check(ListSeriesRequest request, Violations faults)
    {
        if (request.WithLost && request.Measure != Measure.Intercepted)
            faults.Add("withLost", "what was lost is added to nothing but what was intercepted", "Leave it out, or ask for the measure intercepted");
        EnumChecks.Optional(request.ItemClass, faults, "class");
        PartyChecks.Optional(request.Attacker, faults, "attacker");
        if (request.Region.Length > 0)
            PlaceChecks.CheckRegion(request.Region, faults, "region");
        RefuseForeign(request.Side.Length > 0, "side", faults);
    }

    public override IEnumerable<CountedClaim> Claims(Snapshot snapshot, Period period, ListSeriesRequest request) =>
        periods.Claims(snapshot, period, request.Region, request.Claimant);
}
