namespace Sitrep.Strikes.Summaries;

/// <summary>The doubtful among the attacks of a day.</summary>
/// <param name="Groups">Directions and items, each with where it stands first and the pairs whose first attack is of the day.</param>
/// <param name="Posts">The posts cited, with the first and the last end of the windows that they are cited for, in microseconds.</param>
internal sealed record PairBlock(
    IReadOnlyDictionary<(string Attacker, string Item), PairGroup> Groups,
    IReadOnlyDictionary<string, (long First, long Last)> Posts)
{
    private const int GroupBytes = 300;
    private const int PostBytes = 250; // with its address

    // One more than is shown tells that there are more: what a warning is worth does not grow with their number.
    public const int PairsMax = SummaryReader.RowsMax + 1;

    /// <summary>About what it takes in memory.</summary>
    public long Bytes => (GroupBytes * Groups.Count) + Groups.Values.Sum(group => (long)GroupBytes * group.Pairs.Count) + (PostBytes * Posts.Count);

    /// <param name="day">The attacks of the day, in order.</param>
    /// <param name="about">Those of the day and of the days about it, in order.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static PairBlock Of(IReadOnlyList<Attack> day, IReadOnlyList<Attack> about, CancellationToken cancellationToken)
    {
        var own = day.Select(attack => attack.Id).ToHashSet(StringComparer.Ordinal);
        var rows = about.Select(attack => new Row(attack, WindowKey.From(attack.Window), own.Contains(attack.Id)))
            .ToLookup(row => (row.Attack.Attacker, row.Attack.Item));
        return new(
            day.GroupBy(attack => (attack.Attacker, attack.Item)).ToDictionary(
                group => group.Key,
                group => new PairGroup(
                    new RecordPosition(WindowKey.EndOf(group.First().Window.End), group.First().Id),
                    [.. Pairs([.. rows[group.Key].Where(row => row.IsShort)], cancellationToken).Take(PairsMax)])),
            day.Where(attack => AttackPair.PostOf(attack).Length > 0)
                .GroupBy(AttackPair.PostOf, attack => WindowKey.EndOf(attack.Window.End), StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => (group.Min(), group.Max()), StringComparer.Ordinal));
    }

    // In the order of their ends, a window can only touch those that end within the longest window after it.
    private static IEnumerable<AttackPair> Pairs(List<Row> rows, CancellationToken cancellationToken)
    {
        var longest = rows.Select(row => row.Length).DefaultIfEmpty().Max() + (long)AttackPair.DateSlack.TotalMicroseconds;
        for (var first = 0; first < rows.Count; first++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!rows[first].IsOwn)
                continue;
            for (var second = first + 1; second < rows.Count && rows[second].Key.EndsAt - rows[first].Key.EndsAt <= longest; second++)
            {
                if (AttackPair.CodeOf(rows[first].Attack, rows[second].Attack) is { } code)
                    yield return new(rows[first].Attack.Id, rows[second].Attack.Id, code);
            }
        }
    }

    private sealed record Row(Attack Attack, WindowKey Key, bool IsOwn)
    {
        public long Length => Key.EndsAt - Key.StartsAt;

        public bool IsShort => Length <= AttackPair.WindowMax.TotalMicroseconds;
    }
}

/// <summary>The doubtful pairs of a direction and item.</summary>
/// <param name="First">Where the first attack of it stands.</param>
/// <param name="Pairs">The first pairs.</param>
internal sealed record PairGroup(RecordPosition First, IReadOnlyList<AttackPair> Pairs);
