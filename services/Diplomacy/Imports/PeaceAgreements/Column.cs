namespace Sitrep.Diplomacy.Imports.PeaceAgreements;

/// <summary>The columns of PA-X that are read, as its files name them; there are more, which are kept.</summary>
internal static class Column
{
    public const string Id = "AgtId";
    public const string Title = "Agt";
    public const string Date = "Dat";
    public const string Status = "Status";
    public const string Parties = "Part";
    public const string ThirdParties = "ThrdPart";
    public const string Process = "PPName";
    public const string StageLabel = "stage_label";

    /// <summary>A short form of the stage, in files without labels.</summary>
    public const string Stage = "Stage";

    /// <summary>Between states, within one, or both.</summary>
    public const string Type = "Agtp";

    public const string Page = "PAX_Hyperlink";
    public const string Document = "PDF_Hyperlink";

    public static DatasetColumns All { get; } =
        new([Id, Title, Date, Status, Parties], [ThirdParties, Process, StageLabel, Stage, Type, Page, Document]);
}
