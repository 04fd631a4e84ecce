namespace Sitrep.Evidence.Figures;

/// <summary>What a total is of: of one measure of a class or of an item, by one claimant.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Attacker">ISO 3166-1 alpha-3 of the attacking party; empty outside strikes or where none is named.</param>
/// <param name="ItemClass">The class; unspecified for a total of an item.</param>
/// <param name="Item">What is counted; empty for a total of a class.</param>
/// <param name="Side">Whose persons; empty in strikes.</param>
/// <param name="Claimant">Source id.</param>
public readonly record struct TotalKey(
    V1.Measure Measure, string Attacker, V1.ItemClass ItemClass, string Item, string Side, string Claimant)
{
    /// <summary>Stable name, see <see cref="FigureIds"/>.</summary>
    public string Id => this switch
    {
        { Item.Length: 0 } => FigureIds.OfClass(Measure, ItemClass, Attacker, Claimant),
        _ when Measures.IsOfPersons(Measure) => FigureIds.OfPersons(Measure, Item, Side, Claimant),
        _ => FigureIds.OfItem(Measure, Item, Attacker, Claimant),
    };

    /// <summary>The totals that a claim is added to: that of its item, and that of its class where it has one. None for a part.</summary>
    public static IEnumerable<TotalKey> Of(CountedClaim claim)
    {
        if (!claim.Key.IsWhole)
            yield break;
        yield return new(claim.Key.Measure, claim.Attacker, V1.ItemClass.Unspecified, claim.Key.Item, claim.Key.Side, claim.Key.Claimant);
        if (claim.ItemClass != V1.ItemClass.Unspecified)
            yield return new(claim.Key.Measure, claim.Attacker, claim.ItemClass, "", "", claim.Key.Claimant);
    }
}
