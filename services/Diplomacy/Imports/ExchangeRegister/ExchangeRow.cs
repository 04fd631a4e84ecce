namespace Sitrep.Diplomacy.Imports.ExchangeRegister;

/// <summary>The lines of one day: one exchange.</summary>
internal sealed record ExchangeRow : DatasetRow
{
    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Its claims.</summary>
    public required IReadOnlyList<ExchangeLine> Claims { get; init; }
}
