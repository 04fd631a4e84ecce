namespace Sitrep.Strikes.Imports.MissileAttacks;

/// <summary>How many weapons left to which country.</summary>
internal static class Crossings
{
    private const string Belarus = "belarus";
    private const string Russia = "russia";

    private static readonly Dictionary<string, string> Parties = new()
    {
        [Belarus] = "BLR",
        [Russia] = "RUS",
        ["poland"] = "POL",
        ["romania"] = "ROU",
        ["moldova"] = "MDA",
        ["lithuania"] = "LTU",
        ["latvia"] = "LVA",
    };

    /// <summary>By the country's name in the file, in its order, from the dictionary or, in files that have none, from the two
    /// columns that stood before it. Null stands for "some".</summary>
    public static IReadOnlyList<(string Country, decimal? Count)> Read(
        IReadOnlyDictionary<string, long> counts, IReadOnlyDictionary<string, IReadOnlyList<LiteralEntry>> literals)
    {
        if (literals.TryGetValue(Column.BorderCrossing, out var entries) && entries.Count > 0)
            return [.. entries.Select(entry => (CellText.Folded(entry.Name), entry.Number)).OrderBy(entry => entry.Item1, StringComparer.Ordinal)];
        List<(string, decimal?)> columns = [];
        if (counts.TryGetValue(Column.CrossBorderBelarus, out var belarus))
            columns.Add((Belarus, belarus));
        if (counts.TryGetValue(Column.BackRussia, out var russia))
            columns.Add((Russia, russia));
        return columns;
    }

    /// <summary>ISO 3166-1 alpha-3 of a country as the file names it; its name where that is not known.</summary>
    public static string PartyOf(string country) => Parties.GetValueOrDefault(country, country);

    public static string ToJson(IEnumerable<(string Country, decimal? Count)> crossings) => $"{{{string.Join(",", crossings.Select(crossing =>
        $"{CellText.Quoted(crossing.Country)}:{crossing.Count?.ToString("0.######", CultureInfo.InvariantCulture) ?? "null"}"))}}}";
}
