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

    public static IEnumerable<Caveat> Build(PeriodRecords records, IEnumerable<Total> totals) =>
    [
        .. Ends(records),
        .. Numbers(records.Counted.Outages),
        .. Sums(totals),
    ];

    private static IEnumerable<Caveat> Ends(PeriodRecords records)
    {
        var open = records.Counted.Outages.Concat(records.StandingOutages).Concat(records.OverlappingOutages)
            .Count(outage => !outage.Ended);
        return open == 0 ? [] : [CommonCaveats.Create(WithoutEnd, CommonCaveats.Number(open))];
    }

    private static IEnumerable<Caveat> Numbers(IReadOnlyList<Outage> counted)
    {
        List<Outage> power = [.. counted.Where(outage => outage.Utility == Utility.Power)];
        var uncounted = power.Count(outage => !outage.Claims.Any(IsCountOfCustomers));
        return uncounted == 0 ? [] : [CommonCaveats.Create(WithoutNumber, CommonCaveats.Number(uncounted), CommonCaveats.Number(power.Count))];
    }

    // A claim without a number is told of by its claimant; this is about those of which nobody says anything.
    private static bool IsCountOfCustomers(Claim claim) => claim is { Measure: Measure.CustomersWithoutPower, Part.Length: 0 };

    // The same household may be cut off twice in a period, so a sum is not how many were without power at one time.
    private static IEnumerable<Caveat> Sums(IEnumerable<Total> totals) =>
        from total in totals
        where total.Measure is Measure.CustomersWithoutPower or Measure.CapacityLostKw && total.Claims.Count > 1
        select CommonCaveats.Create(
            AddedUp, total.Claimant, Evidence.Claims.Measures.Name(total.Measure), CommonCaveats.Number(total.Claims.Count));
}
