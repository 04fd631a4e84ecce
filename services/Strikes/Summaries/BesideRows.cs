using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Summaries;

/// <summary>Sets a claimant's row beside the leading claimant's rows of the same direction and item. Pure.</summary>
internal static class BesideRows
{
    /// <param name="row">The row.</param>
    /// <param name="leading">The leading rows about its time; where there are none, those next to it.</param>
    /// <param name="nearest">The row that it is set beside; null where there is none.</param>
    public static Beside Set(ClaimantRow row, IReadOnlyList<ClaimantRow> leading, out ClaimantRow? nearest)
    {
        var beside = new Beside()
        {
            Record = $"attacks/{row.Attack.Id}",
            Claimant = row.Claimant,
            Attacker = row.Attack.Attacker,
            Item = row.Attack.Item,
            Relation = WindowRelation.OnlyHere,
        };
        // One of the same window, else the leading row it shares most with; one that a bare date leaves open comes before one that lies
        // apart, and of those the nearest.
        (nearest, var overlap) = leading
            .Select(lead => ((ClaimantRow?)lead, WindowRelations.Relate(row.Attack.Window, lead.Attack.Window)))
            .OrderByDescending(pair => IsOfWindow(pair.Item1!, row))
            .ThenBy(pair => pair.Item2.Relation == Relation.Outside)
            .ThenBy(pair => pair.Item2.Relation)
            .ThenByDescending(pair => pair.Item2.Minutes)
            .ThenBy(pair => pair.Item2.Relation == Relation.Outside ? Math.Abs(EndOf(pair.Item1!) - EndOf(row)) : 0)
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

    private static long EndOf(ClaimantRow row) => WindowKey.EndOf(row.Attack.Window.End);

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
}
