namespace Sitrep.Evidence.Figures;

/// <summary>The sum of one claimant's whole claims on one measure of a class or of an item.</summary>
public sealed record Total
{
    /// <summary>Stable name, see <see cref="FigureIds"/>.</summary>
    public required string Id { get; init; }

    public required V1.Measure Measure { get; init; }

    /// <summary>What is counted; empty for a total over a class.</summary>
    public string Item { get; init; } = "";

    public V1.ItemClass ItemClass { get; init; }

    public string Attacker { get; init; } = "";

    public string Side { get; init; } = "";

    public required string Claimant { get; init; }

    public required Quantity Quantity { get; init; }

    public required V1.FigureStatus Status { get; init; }

    /// <summary>The claims added, in order; at least one.</summary>
    public required IReadOnlyList<CountedClaim> Claims { get; init; }
}

/// <summary>Adds claims up: wholes only, per claimant, never across claimants.</summary>
public static class Totals
{
    /// <summary>Totals per (measure, attacker, class, claimant), and per (measure, attacker, item, side, claimant); ordered by
    /// id. A claimant without a claim has no total: silence is not 0.</summary>
    public static IReadOnlyList<Total> Sum(IEnumerable<CountedClaim> claims, SourceRegister sources)
    {
        var ordered = CountedClaim.InOrder(claims);
        var statuses = Reconciliation.Statuses(Reconciliation.All(ordered, sources));
        List<CountedClaim> wholes = [.. ordered.Where(c => c.Key.IsWhole)];

        var classes = wholes
            .Where(c => c.ItemClass != V1.ItemClass.Unspecified)
            .GroupBy(c => (c.Key.Measure, c.Attacker, c.ItemClass, c.Key.Claimant))
            .Select(g => Sum([.. g], statuses) with
            {
                Id = FigureIds.OfClass(g.Key.Measure, g.Key.ItemClass, g.Key.Attacker, g.Key.Claimant),
                ItemClass = g.Key.ItemClass,
                Attacker = g.Key.Attacker,
            });
        var items = wholes
            .GroupBy(c => (c.Key.Measure, c.Attacker, c.Key.Item, c.Key.Side, c.Key.Claimant))
            .Select(g => Sum([.. g], statuses) with
            {
                Id = Measures.IsOfPersons(g.Key.Measure)
                    ? FigureIds.OfPersons(g.Key.Measure, g.Key.Item, g.Key.Side, g.Key.Claimant)
                    : FigureIds.OfItem(g.Key.Measure, g.Key.Item, g.Key.Attacker, g.Key.Claimant),
                Item = g.Key.Item,
                ItemClass = CommonClass(g),
                Attacker = g.Key.Attacker,
                Side = g.Key.Side,
            });
        return [.. classes.Concat(items).OrderBy(t => t.Id, StringComparer.Ordinal)];
    }

    private static Total Sum(List<CountedClaim> claims, IReadOnlyDictionary<(string, ClaimKey), V1.FigureStatus> statuses)
    {
        var sum = Quantity.Sum(claims.Select(c => c.Quantity));
        return new Total
        {
            Id = "",
            Measure = claims[0].Key.Measure,
            Claimant = claims[0].Key.Claimant,
            Quantity = sum,
            Status = Status(sum, [.. claims.Select(c => statuses[(c.Record, c.Key)])]),
            Claims = claims,
        };
    }

    private static V1.FigureStatus Status(Quantity sum, List<V1.FigureStatus> claims) => claims switch
    {
        _ when !sum.IsDisclosed => V1.FigureStatus.Undisclosed,
        _ when claims.Contains(V1.FigureStatus.Contested) => V1.FigureStatus.Contested,
        _ when claims.TrueForAll(s => s == V1.FigureStatus.Corroborated) => V1.FigureStatus.Corroborated,
        _ => V1.FigureStatus.OneClaimant,
    };

    private static V1.ItemClass CommonClass(IEnumerable<CountedClaim> claims)
    {
        List<V1.ItemClass> classes = [.. claims.Select(c => c.ItemClass).Distinct()];
        return classes is [var only] ? only : V1.ItemClass.Unspecified;
    }
}
