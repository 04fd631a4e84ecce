namespace Sitrep.Evidence.Figures;

/// <summary>The sum of one claimant's whole claims on one measure of a class or of an item.</summary>
/// <param name="Key">What it is of.</param>
/// <param name="Sum">What the claims come to; at least one.</param>
public sealed record Total(TotalKey Key, ClaimSum Sum)
{
    /// <summary>Stable name, see <see cref="FigureIds"/>.</summary>
    public string Id { get; } = Key.Id;

    /// <summary>Its class; of an item, that of all its claims.</summary>
    public V1.ItemClass ItemClass => Key.Item.Length == 0 ? Key.ItemClass : Sum.ItemClass;

    /// <summary>What others say of what was added up.</summary>
    public V1.FigureStatus Status => Sum switch
    {
        { Quantity.IsDisclosed: false } => V1.FigureStatus.Undisclosed,
        { Contested: > 0 } => V1.FigureStatus.Contested,
        _ when Sum.Corroborated == Sum.Claims => V1.FigureStatus.Corroborated,
        _ => V1.FigureStatus.OneClaimant,
    };
}
