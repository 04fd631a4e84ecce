namespace Sitrep.Diplomacy.Imports.PeaceAgreements;

/// <summary>One agreement of PA-X.</summary>
internal sealed record AgreementRow : DatasetRow
{
    /// <summary>The day of it; null where it cannot be read.</summary>
    public DateOnly? Day { get; init; }
}
