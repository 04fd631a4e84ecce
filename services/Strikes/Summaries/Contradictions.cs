namespace Sitrep.Strikes.Summaries;

/// <summary>Rows that are impossible beside the leading ones of the same window, as conflicts of their counts. Pure.</summary>
internal static class Contradictions
{
    private const string About = "contradiction";

    private static readonly Measure[] Compared = [Measure.Launched, Measure.Intercepted];

    /// <summary>The records on either side.</summary>
    public static IEnumerable<string> Records(IEnumerable<Beside> beside) => Between(beside).SelectMany(row => (string[])[row.Record, row.Leading]);

    public static IEnumerable<Conflict> Find(IEnumerable<Beside> beside, IReadOnlyList<CountedClaim> claims, IanaZone zone)
    {
        var byRecord = claims
            .Where(claim => claim.Key.IsWhole && Compared.Contains(claim.Key.Measure))
            .ToLookup(claim => claim.Record, StringComparer.Ordinal);
        return Between(beside).Select(row => Reconciliation.Between(
            About,
            row.Record,
            [
                .. byRecord[row.Leading].Where(claim => claim.Key.Item == row.Item).OrderBy(claim => claim.Key.Measure),
                .. byRecord[row.Record].Where(claim => claim.Key.Item == row.Item && claim.Key.Claimant == row.Claimant)
                    .OrderBy(claim => claim.Key.Measure),
            ],
            zone));
    }

    // Claims on one record are reconciled with each other, and conflict there.
    private static IEnumerable<Beside> Between(IEnumerable<Beside> beside) =>
        beside.Where(row => row.Contradiction && row.Record != row.Leading);
}
