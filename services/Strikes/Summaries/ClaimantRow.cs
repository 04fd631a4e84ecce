using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Summaries;

/// <summary>What one claimant counts of the item of an attack.</summary>
internal sealed record ClaimantRow(Attack Attack, string Claimant, IReadOnlyDictionary<Measure, Quantity> Counts)
{
    /// <summary>The row's direction and class.</summary>
    public (string Attacker, ItemClass ItemClass) Class => (Attack.Attacker, Attack.ItemClass);

    /// <summary>What it is, of whom.</summary>
    public (string Attacker, string Item, string Claimant) Item => (Attack.Attacker, Attack.Item, Claimant);

    /// <summary>The count, not reported where the row has none, so that a sum over it stays open.</summary>
    public Quantity CountOf(Measure measure) => Counts.GetValueOrDefault(measure, Quantity.NotReported);

    public static IEnumerable<ClaimantRow> Of(Attack attack) =>
        attack.Claims
            .Where(claim => claim.Part.Length == 0 && claim.Item == attack.Item)
            .GroupBy(claim => claim.Claimant)
            .Select(group => new ClaimantRow(
                attack,
                group.Key,
                group.DistinctBy(claim => claim.Measure).ToDictionary(claim => claim.Measure, claim => Quantity.FromWire(claim.Quantity))));
}
