namespace Sitrep.Gateway.Reports.Wording;

/// <summary>English names of regions for print: OCHA P-codes of Ukraine, ISO 3166-2 aliases of five of them whose digits
/// differ, ISO 3166-2 of Russia. Presentation only: the register of the services says which codes there are.</summary>
public static class RegionNames
{
    /// <summary>Rows that lie in more than one region.</summary>
    public const string Several = "several";

    /// <summary>Rows whose words resolve to no region.</summary>
    public const string NotLocated = "not-located";

    private static readonly FrozenDictionary<string, string> Names =
        NameTable.Read("regions.csv", cells => cells[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a region code or alias, for example Odesa region; the code itself if it is not known.</summary>
    public static string Of(string code) => code switch
    {
        Several => "several regions",
        NotLocated => "not located",
        _ => Find(code) ?? code,
    };

    /// <summary>Whether the code or alias has a name here.</summary>
    public static bool Knows(string code) => Find(code) is not null;

    // The digits of ISO 3166-2 are mostly those of the P-codes; what differs stands in the table.
    private static string? Find(string code) => Names.GetValueOrDefault(code)
        ?? (code.StartsWith("UA-", StringComparison.OrdinalIgnoreCase) ? Names.GetValueOrDefault(code.Remove(2, 1)) : null);
}
