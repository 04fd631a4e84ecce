namespace Sitrep.Evidence.Regions;

/// <summary>The regions that places resolve to: Ukraine's 27 and Russia's, each under one code whoever names it.</summary>
public static class RegionRegister
{
    private static readonly FrozenDictionary<string, Region> ByCode = Load().ToFrozenDictionary(r => r.Code);

    private static readonly FrozenDictionary<string, Region> ByIso = ByCode.Values.ToFrozenDictionary(r => r.Iso);

    /// <summary>All regions, ordered by code.</summary>
    public static IReadOnlyList<Region> All { get; } = [.. ByCode.Values.OrderBy(r => r.Code, StringComparer.Ordinal)];

    /// <summary>The region of a code (UA51, RU-SAM); null where there is none.</summary>
    public static Region? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The region of an ISO 3166-2 alias (UA-51, UA-09) or of a code; null where there is none. Five Ukrainian aliases
    /// have another number than the code.</summary>
    public static Region? FromAlias(string alias) => ByIso.GetValueOrDefault(alias) ?? Find(alias);

    private static IEnumerable<Region> Load()
    {
        foreach (var cells in SemicolonFile.Read(typeof(RegionRegister), "ua_admin1.csv"))
            yield return new Region(cells[0], cells[1], cells[2], cells[3], cells[4]);
        foreach (var cells in SemicolonFile.Read(typeof(RegionRegister), "ru_regions.csv"))
            yield return new Region(cells[0], cells[0], cells[1], "", cells[2]);
    }
}
