using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Summaries;

/// <summary>The rows that a section has room for.</summary>
/// <param name="Shown">The first of them.</param>
/// <param name="More">How many there are besides.</param>
internal sealed record BesideList(IReadOnlyList<Beside> Shown, int More);

/// <summary>Other claimants' attacks of the same direction and item, each set beside the leading claimant's.</summary>
internal static class BesideRows
{
    public static BesideList Find(IEnumerable<Attack> attacks, IReadOnlyList<Lead> headlines)
    {
        var leaders = headlines.ToDictionary(headline => (headline.Attacker, headline.ItemClass), headline => headline.Claimant);
        string? LeaderOf(ClaimantRow row) => leaders.GetValueOrDefault((row.Attack.Attacker, row.Attack.ItemClass));

        List<ClaimantRow> rows = [.. attacks.SelectMany(ClaimantRow.Of)];
        var byItem = rows.ToLookup(row => (row.Attack.Attacker, row.Attack.Item, row.Claimant));
        List<ClaimantRow> others = [.. rows.Where(row => LeaderOf(row) is { } leader && leader != row.Claimant)];
        List<Beside> shown =
        [
            .. others.Take(SummaryReader.RowsMax)
                .Select(row => Set(row, [.. byItem[(row.Attack.Attacker, row.Attack.Item, LeaderOf(row)!)]])),
        ];
        return new BesideList(shown, others.Count - shown.Count);
    }

    private static Beside Set(ClaimantRow row, IReadOnlyList<ClaimantRow> leading)
    {
        var beside = new Beside()
        {
            Record = $"attacks/{row.Attack.Id}",
            Claimant = row.Claimant,
            Attacker = row.Attack.Attacker,
            Item = row.Attack.Item,
            Relation = WindowRelation.OnlyHere,
        };
        // One of the same window, else the leading row it shares most with; one that a bare date leaves open comes before one that lies apart.
        var (nearest, overlap) = leading
            .Select(lead => ((ClaimantRow?)lead, WindowRelations.Relate(row.Attack.Window, lead.Attack.Window)))
            .OrderByDescending(pair => IsOfWindow(pair.Item1!, row))
            .ThenBy(pair => pair.Item2.Relation)
            .ThenByDescending(pair => pair.Item2.Minutes)
            .ThenBy(pair => pair.Item1!.Attack.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (nearest is null)
            return beside;

        beside.Leading = $"attacks/{nearest.Attack.Id}";
        beside.OverlapMinutes = overlap.Minutes;
        beside.Relation = overlap.Relation switch
        {
            Relation.Inside => WindowRelation.Inside,
            Relation.Partly => WindowRelation.Partly,
            Relation.Outside => WindowRelation.Outside,
            _ => WindowRelation.CannotTell,
        };
        beside.Contradiction = Contradicts(row, [.. leading.Where(lead => IsOfWindow(lead, row))]);
        return beside;
    }

    private static bool IsOfWindow(ClaimantRow lead, ClaimantRow row) => WindowRelations.AreEqual(row.Attack.Window, lead.Attack.Window);

    // What a part of the country saw cannot exceed what the whole did: neither a count, nor what was left of one. The
    // whole is all that was said of the window, which may be spread over several rows.
    private static bool Contradicts(ClaimantRow part, IReadOnlyList<ClaimantRow> whole)
    {
        var totals = whole
            .SelectMany(row => row.Counts.Keys)
            .Distinct()
            .ToDictionary(measure => measure, measure => Quantity.Sum(whole.Select(row => row.CountOf(measure))));
        return part.Counts.Any(count => totals.TryGetValue(count.Key, out var total) && count.Value.Lower > total.Upper)
            || (RestOf(part.Counts) is { } rest && RestOf(totals) is { } left && rest.Lower > left.Upper);
    }

    private static Quantity? RestOf(IReadOnlyDictionary<Measure, Quantity> counts) =>
        counts.TryGetValue(Measure.Launched, out var launched) && counts.TryGetValue(Measure.Intercepted, out var intercepted)
            ? Quantity.Subtract(launched, [intercepted])
            : null;

    private sealed record ClaimantRow(Attack Attack, string Claimant, IReadOnlyDictionary<Measure, Quantity> Counts)
    {
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
}
