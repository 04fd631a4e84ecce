namespace Sitrep.Strikes.Summaries;

/// <summary>Records by the region they are located in. Every record is in exactly one row, so the rows add up to all.</summary>
internal static class RegionTable
{
    /// <summary>Row of records whose words name more than one region.</summary>
    public const string Several = "several";

    /// <summary>Row of records whose words name none: a direction, a country, or words that the register does not know.</summary>
    public const string NotLocated = "not-located";

    public static IEnumerable<RegionRow> Build(LocatedRecords records)
    {
        var byTarget = records.Attacks.ToLookup(attack => RowOf(attack.Target), StringComparer.Ordinal);
        var byPlace = records.Damages.ToLookup(damage => RowOf(damage.Place), StringComparer.Ordinal);
        var byOutage = records.Outages.ToLookup(outage => RowOf(outage.Place), StringComparer.Ordinal);
        return byTarget.Select(group => group.Key)
            .Union(byPlace.Select(group => group.Key), StringComparer.Ordinal)
            .Union(byOutage.Select(group => group.Key), StringComparer.Ordinal)
            .OrderBy(row => row is Several or NotLocated)
            .ThenBy(row => row, StringComparer.Ordinal)
            .Select(row => new RegionRow
            {
                Region = row,
                Attacks = byTarget[row].Count(),
                Damages = byPlace[row].Count(),
                Outages = byOutage[row].Count(),
            });
    }

    private static string RowOf(Place? place) => place?.Regions switch
    {
        [var only] => only,
        [_, ..] => Several,
        _ => NotLocated,
    };
}
