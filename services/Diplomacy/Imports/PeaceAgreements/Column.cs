namespace Sitrep.Diplomacy.Imports.PeaceAgreements;

/// <summary>The columns of PA-X that are read, as its files name them; there are more, which are kept.</summary>
internal static class Column
{
    public const string Id = "agtid";
    public const string Title = "agt";
    public const string Date = "dat";
    public const string Status = "status";
    public const string Parties = "part";
    public const string ThirdParties = "thrdpart";
    public const string Process = "ppname";
    public const string StageLabel = "stage_label";

    /// <summary>A short form of the stage, in files without labels.</summary>
    public const string Stage = "stage";

    /// <summary>Between states, within one, or both.</summary>
    public const string Type = "agtp";

    public const string Page = "pax_hyperlink";
    public const string Document = "pdf_hyperlink";

    public static IReadOnlyList<string> Needed { get; } = [Id, Title, Date, Status, Parties];

    public static IReadOnlyList<string> Optional { get; } = [ThirdParties, Process, StageLabel, Stage, Type, Page, Document];

    public static IReadOnlySet<string> Known { get; } = new HashSet<string>([.. Needed, .. Optional]);
}
