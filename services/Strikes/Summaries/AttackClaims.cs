namespace Sitrep.Strikes.Summaries;

/// <summary>What attacks count.</summary>
public static class AttackClaims
{
    /// <summary>The class belongs to claims about the attack's own item; what is said of the whole night has none.</summary>
    public static IEnumerable<CountedClaim> Of(Attack attack)
    {
        var national = attack.Target?.Precision == PlacePrecision.Country;
        return CountedClaim.From("attacks", attack, attack.Window).Select(claim => claim with
        {
            Attacker = attack.Attacker,
            ItemClass = claim.Key.Item == attack.Item ? attack.ItemClass : ItemClass.Unspecified,
            National = national,
        });
    }
}
