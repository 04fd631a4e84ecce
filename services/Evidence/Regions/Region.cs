namespace Sitrep.Evidence.Regions;

/// <summary>A first-level region.</summary>
/// <param name="Code">OCHA P-code in Ukraine (UA51), ISO 3166-2 in Russia (RU-SAM).</param>
/// <param name="Iso">ISO 3166-2 alias (UA-51); the code itself in Russia.</param>
/// <param name="NameEn">Name to print in English.</param>
/// <param name="NameUk">Ukrainian name; empty for Russian regions.</param>
/// <param name="NameRu">Russian name.</param>
public sealed record Region(string Code, string Iso, string NameEn, string NameUk, string NameRu)
{
    /// <summary>ISO 3166-1 alpha-3 of the state whose region it is.</summary>
    public string Country => Code.StartsWith("RU-", StringComparison.Ordinal) ? "RUS" : "UKR";
}
