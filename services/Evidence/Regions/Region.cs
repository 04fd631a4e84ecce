namespace Sitrep.Evidence.Regions;

/// <summary>A first-level region.</summary>
/// <param name="Code">OCHA P-code in Ukraine (UA51), ISO 3166-2 in Russia (RU-SAM).</param>
/// <param name="Iso">ISO 3166-2 alias (UA-51); the code itself in Russia.</param>
/// <param name="NameEn">Name to print in English.</param>
/// <param name="NameUk">Ukrainian name; empty for Russian regions.</param>
/// <param name="NameRu">Russian name.</param>
/// <param name="Centroid">A point for the whole region, for maps; null where none is on file. Never the place of anything.</param>
public sealed record Region(string Code, string Iso, string NameEn, string NameUk, string NameRu, Centroid? Centroid)
{
    /// <summary>ISO 3166-1 alpha-3 of the state whose region it is.</summary>
    public string Country => Code.StartsWith("RU-", StringComparison.Ordinal) ? "RUS" : "UKR";
}

/// <summary>Centre of a region's area in degrees, WGS 84.</summary>
public readonly record struct Centroid(double Latitude, double Longitude);
