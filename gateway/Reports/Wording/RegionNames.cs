using System.Collections.Frozen;

namespace Sitrep.Gateway.Reports.Wording;

/// <summary>English names of regions for print: OCHA P-codes of Ukraine, ISO 3166-2 aliases of five of them whose digits
/// differ, ISO 3166-2 of Russia. Presentation only: the register of the services says which codes there are.</summary>
public static class RegionNames
{
    /// <summary>Rows that lie in more than one region.</summary>
    public const string Several = "several";

    /// <summary>Rows whose words resolve to no region.</summary>
    public const string NotLocated = "not-located";

    private static readonly FrozenDictionary<string, string> Names = Read(Ukraine).Concat(Read(RussianRegions.Names))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["UA-43"] = "UA01",
        ["UA-09"] = "UA44",
        ["UA-77"] = "UA73",
        ["UA-30"] = "UA80",
        ["UA-40"] = "UA85",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a region code or alias, for example Odesa region; the code itself if it is not known.</summary>
    public static string Of(string code) => code switch
    {
        Several => "several regions",
        NotLocated => "not located",
        _ => Names.GetValueOrDefault(PCode(code), code),
    };

    /// <summary>Whether the code or alias has a name here.</summary>
    public static bool Knows(string code) => Names.ContainsKey(PCode(code));

    private static string PCode(string code) =>
        Aliases.TryGetValue(code, out var pCode) ? pCode
        : code.StartsWith("UA-", StringComparison.OrdinalIgnoreCase) ? code.Remove(2, 1)
        : code;

    private static IEnumerable<KeyValuePair<string, string>> Read(string table) =>
        from line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let blank = line.IndexOf(' ')
        select KeyValuePair.Create(line[..blank], line[(blank + 1)..]);

    private const string Ukraine = """
        UA01 Crimea
        UA05 Vinnytsia region
        UA07 Volyn region
        UA12 Dnipropetrovsk region
        UA14 Donetsk region
        UA18 Zhytomyr region
        UA21 Zakarpattia region
        UA23 Zaporizhzhia region
        UA26 Ivano-Frankivsk region
        UA32 Kyiv region
        UA35 Kirovohrad region
        UA44 Luhansk region
        UA46 Lviv region
        UA48 Mykolaiv region
        UA51 Odesa region
        UA53 Poltava region
        UA56 Rivne region
        UA59 Sumy region
        UA61 Ternopil region
        UA63 Kharkiv region
        UA65 Kherson region
        UA68 Khmelnytskyi region
        UA71 Cherkasy region
        UA73 Chernivtsi region
        UA74 Chernihiv region
        UA80 Kyiv city
        UA85 Sevastopol
        """;
}
