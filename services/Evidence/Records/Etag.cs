using System.Globalization;

namespace Sitrep.Evidence.Records;

/// <summary>The name of a version: the revision that wrote it, as text.</summary>
internal static class Etag
{
    public static string Of(long revision) => revision.ToString(CultureInfo.InvariantCulture);
}
