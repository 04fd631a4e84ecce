namespace Sitrep.Strikes.Summaries;

/// <summary>What records count.</summary>
internal static class StrikesClaims
{
    public static IEnumerable<CountedClaim> Of(LocatedRecords records) =>
        [.. records.Attacks.SelectMany(Of), .. records.Damages.SelectMany(Of), .. records.Outages.SelectMany(Of)];

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

    public static IEnumerable<CountedClaim> Of(Damage damage) =>
        CountedClaim.From("damages", damage, damage.Window).Select(claim => claim with { Attacker = damage.Attacker });

    public static IEnumerable<CountedClaim> Of(Outage outage) =>
        CountedClaim.From("outages", outage, outage.Window).Select(claim => claim with { Attacker = outage.Attacker });

    /// <summary>Whether a claim counts for who leads. Nobody is the primary source of outages: each claimant's count of them stands for
    /// itself.</summary>
    public static bool IsOfStrikes(CountedClaim claim) =>
        claim.Attacker.Length > 0 && claim.Key.Measure is not (Measure.CustomersWithoutPower or Measure.CapacityLostKw);
}
