namespace Sitrep.Strikes.Summaries;

/// <summary>Attacks that may be one, or one a part of another. They are warned about, and counted as they stand: nothing is merged
/// and nothing dropped on a suspicion.</summary>
internal static class AttackPairs
{
    private const string PossibleDuplicate = "possible-duplicate";
    private const string PossiblePart = "possible-part";
    private const string OverlappingWindows = "overlapping-windows";
    private const string PostCitedForSeveralNights = "post-cited-for-several-nights";

    // Dates without a time stand in the order as if they were UTC: no zone is further than this from it.
    private static readonly long DateSlack = (long)TimeSpan.FromHours(14).TotalMicroseconds;

    // A window of weeks, such as a month's summary, touches every row in it: it is known not to be one of them, and
    // pairing it would cost the square of what is on file.
    private static readonly TimeSpan PairedWindowMax = TimeSpan.FromDays(7);

    // One more than is shown tells that there are more: what a warning is worth does not grow with their number.
    private const int PairsMax = SummaryReader.RowsMax + 1;

    // Windows of one night end within it; a post about windows further apart is doubtful.
    private static readonly TimeSpan OneNight = TimeSpan.FromHours(20);

    public static IEnumerable<Caveat> Find(IReadOnlyList<Attack> attacks, CancellationToken cancellationToken)
    {
        List<Caveat> pairs =
        [
            .. attacks.GroupBy(attack => (attack.Attacker, attack.Item))
                .SelectMany(sameItem => Pairs(sameItem, cancellationToken))
                .Take(PairsMax),
        ];
        List<Caveat> all = [.. pairs, .. SeveralNights(attacks.WithCancellation(cancellationToken))];
        return all.Take(SummaryReader.RowsMax).Concat(Cut(all.Count - SummaryReader.RowsMax, pairs.Count == PairsMax));
    }

    // Where the search stopped, how many it leaves out is not known: "1+" is what can be said.
    private static IEnumerable<Caveat> Cut(int more, bool stopped) => stopped
        ? [CommonCaveats.Create(CommonCaveats.Truncated, "warnings", CommonCaveats.Number(SummaryReader.RowsMax), $"{CommonCaveats.Number(more)}+")]
        : CommonCaveats.Cut("warnings", SummaryReader.RowsMax, more);

    private static IEnumerable<Caveat> Pairs(IEnumerable<Attack> sameItem, CancellationToken cancellationToken)
    {
        // In the order of their ends, a window can only touch those that end within the longest window after it.
        List<(Attack Attack, WindowKey Key)> rows =
        [
            .. sameItem.Select(attack => (Attack: attack, Key: WindowKey.From(attack.Window)))
                .Where(row => LengthOf(row.Key) <= PairedWindowMax.TotalMicroseconds)
                .OrderBy(row => row.Key.EndsAt),
        ];
        var longest = rows.Select(row => LengthOf(row.Key)).DefaultIfEmpty().Max() + DateSlack;
        for (var first = 0; first < rows.Count; first++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var second = first + 1; second < rows.Count && rows[second].Key.EndsAt - rows[first].Key.EndsAt <= longest; second++)
            {
                if (CodeOf(rows[first].Attack, rows[second].Attack) is { } code)
                    yield return CommonCaveats.Create(code, $"attacks/{rows[first].Attack.Id}", $"attacks/{rows[second].Attack.Id}");
            }
        }
    }

    private static long LengthOf(WindowKey key) => key.EndsAt - key.StartsAt;

    private static string? CodeOf(Attack a, Attack b)
    {
        var samePost = PostOf(a).Length > 0 && PostOf(a) == PostOf(b);
        var sameWindow = WindowRelations.AreEqual(a.Window, b.Window);
        if (sameWindow && samePost)
            return Within(a.Target, b.Target) || Within(b.Target, a.Target) ? PossiblePart : null;
        if (sameWindow)
            return PossibleDuplicate;
        return ClaimantOf(a) == ClaimantOf(b)
            && WindowRelations.Relate(a.Window, b.Window).Relation is Relation.Inside or Relation.Partly
                ? OverlappingWindows
                : null;
    }

    private static IEnumerable<Caveat> SeveralNights(IEnumerable<Attack> attacks) =>
        attacks.Where(attack => PostOf(attack).Length > 0)
            .GroupBy(PostOf)
            .Where(group => Span(group) > OneNight)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => CommonCaveats.Create(PostCitedForSeveralNights, [group.Key, .. group.Select(attack => $"attacks/{attack.Id}")]));

    private static TimeSpan Span(IEnumerable<Attack> attacks)
    {
        List<long> ends = [.. attacks.Select(attack => WindowKey.EndOf(attack.Window.End))];
        return TimeSpan.FromMicroseconds(ends.Max() - ends.Min());
    }

    private static bool Within(Place? inner, Place? outer) =>
        inner is { Regions.Count: > 0 }
        && (outer?.Precision == PlacePrecision.Country
            || (outer is { Regions: var regions } && regions.Count > inner.Regions.Count && inner.Regions.All(regions.Contains)));

    private static string PostOf(Attack attack) => attack.Claims.FirstOrDefault()?.Citations.FirstOrDefault()?.Uri ?? "";

    private static string ClaimantOf(Attack attack) => attack.Claims.FirstOrDefault()?.Claimant ?? "";
}
