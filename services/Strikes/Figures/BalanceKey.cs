namespace Sitrep.Strikes.Figures;

/// <summary>What a balance is of: of a class or of an item launched, by one claimant.</summary>
/// <param name="Attacker">ISO 3166-1 alpha-3 of the attacking party.</param>
/// <param name="ItemClass">The class; unspecified for an item.</param>
/// <param name="Item">What is counted; empty for a class.</param>
/// <param name="Claimant">Source id.</param>
internal readonly record struct BalanceKey(string Attacker, ItemClass ItemClass, string Item, string Claimant)
{
    public string Id => Item.Length == 0
        ? FigureIds.OfClass(Measure.Unaccounted, ItemClass, Attacker, Claimant)
        : FigureIds.OfItem(Measure.Unaccounted, Item, Attacker, Claimant);

    /// <summary>The balances that a row is part of.</summary>
    public static IEnumerable<BalanceKey> Of(BalanceRow row)
    {
        yield return new(row.Launched.Attacker, ItemClass.Unspecified, row.Launched.Key.Item, row.Claimant);
        if (row.Launched.ItemClass != ItemClass.Unspecified)
            yield return new(row.Launched.Attacker, row.Launched.ItemClass, "", row.Claimant);
    }
}
