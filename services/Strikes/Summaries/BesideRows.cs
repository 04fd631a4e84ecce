using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Time;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Summaries;

/// <summary>Other claimants' attacks of the same direction and item, each set beside the leading claimant's.</summary>
internal static class BesideRows
{
    public static IEnumerable<Beside> Of(IReadOnlyList<Attack> attacks, IReadOnlyList<Headline> headlines)
    {
        var leaders = headlines.ToDictionary(headline => (headline.Attacker, headline.ItemClass), headline => headline.Claimant);
        List<Row> rows = [.. attacks.SelectMany(Row.Of)];
        return rows
            .Where(row => leaders.TryGetValue((row.Attack.Attacker, row.Attack.ItemClass), out string? leader) && leader != row.Claimant)
            .Select(row => Set(row, rows.Where(other => IsLeading(other, row, leaders))));
    }

    private static bool IsLeading(Row other, Row row, Dictionary<(string, ItemClass), string> leaders) =>
        other.Attack.Attacker == row.Attack.Attacker
        && other.Attack.Item == row.Attack.Item
        && other.Claimant == leaders[(row.Attack.Attacker, row.Attack.ItemClass)];

    private static Beside Set(Row row, IEnumerable<Row> leading)
    {
        Beside beside = new()
        {
            Record = $"attacks/{row.Attack.Id}",
            Claimant = row.Claimant,
            Attacker = row.Attack.Attacker,
            Item = row.Attack.Item,
            Relation = WindowRelation.OnlyHere,
        };
        // The leading row it shares most with; one that a bare date leaves open comes before one that lies apart.
        (Row? nearest, WindowOverlap overlap) = leading
            .Select(lead => ((Row?)lead, WindowRelations.Relate(row.Attack.Window, lead.Attack.Window)))
            .OrderBy(pair => pair.Item2.Relation)
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
        beside.Contradiction = WindowRelations.AreEqual(row.Attack.Window, nearest.Attack.Window) && Contradicts(row, nearest);
        return beside;
    }

    // What a part of the country saw cannot exceed what the whole did: neither a count, nor what was left of one.
    private static bool Contradicts(Row part, Row whole) =>
        part.Counts.Any(count => whole.Counts.TryGetValue(count.Key, out Quantity total) && count.Value.Lower > total.Upper)
        || (part.Rest is { } rest && whole.Rest is { } left && rest.Lower > left.Upper);

    private sealed record Row(Attack Attack, string Claimant, IReadOnlyDictionary<Measure, Quantity> Counts)
    {
        public Quantity? Rest =>
            Counts.TryGetValue(Measure.Launched, out Quantity launched) && Counts.TryGetValue(Measure.Intercepted, out Quantity intercepted)
                ? Quantity.Subtract(launched, [intercepted])
                : null;

        public static IEnumerable<Row> Of(Attack attack) =>
            attack.Claims
                .Where(claim => claim.Part.Length == 0 && claim.Item == attack.Item)
                .GroupBy(claim => claim.Claimant)
                .Select(group => new Row(
                    attack,
                    group.Key,
                    group.DistinctBy(claim => claim.Measure).ToDictionary(claim => claim.Measure, claim => Quantity.FromWire(claim.Quantity))));
    }
}
