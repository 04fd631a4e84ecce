namespace Sitrep.Evidence.Records;

/// <summary>The name of a version: the revision that wrote it, as text.</summary>
internal static class Etag
{
    /// <summary>The revision that a stored version's etag names.</summary>
    public static long Parse(string etag) => long.Parse(etag, CultureInfo.InvariantCulture);

    public static string Of(long revision) => revision.ToString(CultureInfo.InvariantCulture);
}
