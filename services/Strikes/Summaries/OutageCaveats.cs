namespace Sitrep.Strikes.Summaries;

/// <summary>What a reader must know to read outages and their numbers right.</summary>
internal static class OutageCaveats
{
    // Arguments: outages shown whose end nobody reported.
    private const string WithoutEnd = "outage-without-end";

    // Arguments: outages of power in the period of which nobody counts the customers, outages of power in the period.
    private const string WithoutNumber = "outage-without-number";

    // Arguments: claimant, measure, outages.
    private const string AddedUp = "outages-added-up";

    public static IEnumerable<Caveat> Build(PeriodRecords records, RecordCounts counts, IEnumerable<Total> totals) =>
    [
        .. Ends(records, counts),
        .. Numbers(counts),
        .. Sums(totals),
    ];

    private static IEnumerable<Caveat> Ends(PeriodRecords records, RecordCounts counts)
    {
        var open = counts.OpenOutages + records.StandingOutages.Concat(records.OverlappingOutages).Count(outage => !outage.Ended);
        return open == 0 ? [] : [CommonCaveats.Create(WithoutEnd, CommonCaveats.Number(open))];
    }

    private static IEnumerable<Caveat> Numbers(RecordCounts counts) => counts.UncountedPowerOutages == 0
        ? []
        : [CommonCaveats.Create(WithoutNumber, CommonCaveats.Number(counts.UncountedPowerOutages), CommonCaveats.Number(counts.PowerOutages))];

    // The same household may be cut off twice in a period, so a sum is not how many were without power at one time.
    private static IEnumerable<Caveat> Sums(IEnumerable<Total> totals) =>
        from total in totals
        where total.Key.Measure is Measure.CustomersWithoutPower or Measure.CapacityLostKw && total.Sum.Claims > 1
        select CommonCaveats.Create(
            AddedUp, total.Key.Claimant, Evidence.Claims.Measures.Name(total.Key.Measure), CommonCaveats.Number(total.Sum.Claims));
}
