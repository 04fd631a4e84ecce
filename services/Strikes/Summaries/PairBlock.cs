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

    /// <param name="day">The day.</param>
    /// <param name="about">The days about it in which pairs are looked for, with it.</param>
    /// <param name="rows">The attacks of a time that holds them, in order.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static PairBlock Of(Period day, Period about, IReadOnlyList<PairRow> rows, CancellationToken cancellationToken)
    {
        var groups = rows.Where(row => row.IsShort && about.Contains(row.Key.End)).ToLookup(row => row.Group);
        PairRow[] own = [.. rows.Where(row => day.Contains(row.Key.End))];
        return new(
            own.GroupBy(row => row.Group).ToDictionary(
                group => group.Key,
                group => new PairGroup(
                    new RecordPosition(group.First().Key.EndsAt, group.First().Attack.Id),
                    [.. Pairs(day, [.. groups[group.Key]], cancellationToken).Take(PairsMax)])),
            own.Where(row => row.Post.Length > 0)
                .GroupBy(row => row.Post, row => row.Key.EndsAt, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => (group.Min(), group.Max()), StringComparer.Ordinal));
    }

    // In the order of their ends, a window can only touch those that end within the longest window after it.
    private static IEnumerable<AttackPair> Pairs(Period day, IReadOnlyList<PairRow> rows, CancellationToken cancellationToken)
    {
        var longest = rows.Select(row => row.Length).DefaultIfEmpty().Max() + (long)AttackPair.DateSlack.TotalMicroseconds;
        for (var first = 0; first < rows.Count; first++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!day.Contains(rows[first].Key.End))
                continue;
            for (var second = first + 1; second < rows.Count && rows[second].Key.EndsAt - rows[first].Key.EndsAt <= longest; second++)
            {
                if (AttackPair.CodeOf(rows[first].Attack, rows[second].Attack) is { } code)
                    yield return new(rows[first].Attack.Id, rows[second].Attack.Id, code);
            }
        }
    }
}

/// <summary>The doubtful pairs of a direction and item.</summary>
/// <param name="First">Where the first attack of it stands.</param>
/// <param name="Pairs">The first pairs.</param>
internal sealed record PairGroup(RecordPosition First, IReadOnlyList<AttackPair> Pairs);
