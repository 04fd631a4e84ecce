namespace Sitrep.Diplomacy.Summaries;

/// <summary>Persons of whom sources say differently which way they went home: each source's count, side by side. Pure.</summary>
internal static class DirectionConflicts
{
    private const string About = "direction";

    public static IEnumerable<Conflict> Find(IEnumerable<Exchange> exchanges, IanaZone zone) =>
        from exchange in exchanges
        from item in exchange.DirectionDisputed
        let claims = CountedClaim.InOrder(PromisedFigures.Released(exchange).Where(claim => claim.Key.IsWhole && claim.Key.Item == item))
        where claims.Select(claim => claim.Key.Side).Distinct().Count() > 1
        select Reconciliation.Between(About, $"exchanges/{exchange.Id}", claims, zone);
}
