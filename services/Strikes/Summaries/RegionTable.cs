namespace Sitrep.Strikes.Summaries;

/// <summary>Records by the region they are located in. Every record is in exactly one row, so the rows add up to all; so do tables of
/// parts.</summary>
internal sealed class RegionTable
{
    /// <summary>Row of records whose words name more than one region.</summary>
    public const string Several = "several";

    /// <summary>Row of records whose words name none: a direction, a country, or words that the register does not know.</summary>
    public const string NotLocated = "not-located";

    private readonly Dictionary<string, RegionRow> _rows = new(StringComparer.Ordinal);

    /// <summary>The rows by region, those that are none last.</summary>
    public IEnumerable<RegionRow> Rows => _rows.Values
        .OrderBy(row => row.Region is Several or NotLocated)
        .ThenBy(row => row.Region, StringComparer.Ordinal);

    public void Add(LocatedRecords records)
    {
        foreach (var attack in records.Attacks)
            RowOf(attack.Target).Attacks++;
        foreach (var damage in records.Damages)
            RowOf(damage.Place).Damages++;
        foreach (var outage in records.Outages)
            RowOf(outage.Place).Outages++;
    }

    public void Add(RegionTable other)
    {
        foreach (var (region, row) in other._rows)
        {
            var own = RowOf(region);
            own.Attacks += row.Attacks;
            own.Damages += row.Damages;
            own.Outages += row.Outages;
        }
    }

    private RegionRow RowOf(Place? place) => RowOf(place?.Regions switch
    {
        [var only] => only,
        [_, ..] => Several,
        _ => NotLocated,
    });

    private RegionRow RowOf(string region)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, region, out _);
        return row ??= new RegionRow { Region = region };
    }
}
