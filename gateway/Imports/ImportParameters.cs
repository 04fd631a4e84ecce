namespace Sitrep.Gateway.Imports;

/// <summary>The parameters of imports.</summary>
internal static class ImportParameters
{
    public static readonly Parameter Format = Parameter.Path("format", Schema.Text(
        "Name of the format, one of those that `GET /v1/imports` lists."), "bulletin");

    public static readonly Parameter DryRun = Parameter.Query("dryRun", Schema.Truth(
        "`true` says what would become of each row, and writes nothing."), true);

    public static readonly Parameter KnownTime = Parameter.Query("knownTime", Schema.Instant(
        "When the platform learned of it: not before the newest known time, not in the future. Left out: what the file says, else now."),
        "2025-11-17T08:00:00Z");

    public static readonly Parameter Author = Parameter.Query("author", Schema.Text(
        $"Who imports it, at most {ImportQuery.AuthorLengthMax} characters. Left out: what the file says."), "morning desk");

    public static readonly Parameter AllowGone = Parameter.Query("allowGone", Schema.Truth(
        "`true` takes a dataset although more than one in twenty of the rows stored of it are missing in the file."), true);

    /// <summary>What the query of an import takes.</summary>
    public static IReadOnlyList<Parameter> OfImport { get; } = [DryRun, KnownTime, Author, AllowGone];
}
