namespace Sitrep.Strikes.Summaries;

/// <summary>Finds attacks that may be one, or one a part of another. They are warned about, and counted as they stand: nothing is merged and
/// nothing dropped on a suspicion.</summary>
/// <param name="periods">Reads attacks.</param>
/// <param name="scope">What is asked.</param>
/// <param name="days">The parts of the period.</param>
internal sealed class PairReader(PeriodReader periods, SummaryScope scope, IReadOnlyList<Period> days)
{
    private const string PostCitedForSeveralNights = "post-cited-for-several-nights";

    // Some eight hundred days of a hundred posts.
    private const long CacheBytesMax = 24 << 20;

    // Windows of one night end within it; a post about windows further apart is doubtful.
    private static readonly TimeSpan OneNight = TimeSpan.FromHours(20);

    // A date stands in the order of ends before times of the day after it, and after times of the day before.
    private static readonly TimeSpan Before = TimeSpan.FromDays(1);
    private static readonly TimeSpan After = AttackPair.WindowMax + AttackPair.DateSlack;

    private readonly BlockCache<BlockKey, PairBlock> _cache = scope.Snapshot.Cache.GetOrAdd(
        static () => new BlockCache<BlockKey, PairBlock>(CacheBytesMax, static block => block.Bytes));

    public IEnumerable<Caveat> Read()
    {
        var blocks = Blocks();
        List<Caveat> pairs = [.. Pairs(blocks).Take(PairBlock.PairsMax).Select(pair => pair.ToCaveat())];
        IReadOnlyList<string> posts = [.. PostsOfSeveralNights(blocks)];
        var found = pairs.Count + posts.Count;
        List<Caveat> shown = [.. pairs.Take(SummaryReader.RowsMax)];
        shown.AddRange(SeveralNights(blocks, [.. posts.Take(SummaryReader.RowsMax - shown.Count)]));
        return shown.Concat(Cut(found - SummaryReader.RowsMax, pairs.Count == PairBlock.PairsMax));
    }

    // Where the search stopped, how many it leaves out is not known: "1+" is what can be said.
    private static IEnumerable<Caveat> Cut(int more, bool stopped) => stopped
        ? [CommonCaveats.Create(CommonCaveats.Truncated, "warnings", CommonCaveats.Number(SummaryReader.RowsMax), $"{CommonCaveats.Number(more)}+")]
        : CommonCaveats.Cut("warnings", SummaryReader.RowsMax, more);

    private static IEnumerable<AttackPair> Pairs(IReadOnlyList<PairBlock> blocks) => blocks
        .SelectMany(block => block.Groups)
        .GroupBy(group => group.Key, group => group.Value)
        .OrderBy(group => group.Min(day => day.First.EndsAt))
        .ThenBy(group => group.MinBy(day => (day.First.EndsAt, day.First.Id))!.First.Id, StringComparer.Ordinal)
        .SelectMany(group => group.SelectMany(day => day.Pairs));

    private static IEnumerable<string> PostsOfSeveralNights(IReadOnlyList<PairBlock> blocks)
    {
        Dictionary<string, (long First, long Last)> posts = new(StringComparer.Ordinal);
        foreach (var (post, ends) in blocks.SelectMany(block => block.Posts))
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(posts, post, out var isKnown);
            known = isKnown ? (Math.Min(known.First, ends.First), Math.Max(known.Last, ends.Last)) : ends;
        }

        return posts.Where(post => post.Value.Last - post.Value.First > OneNight.TotalMicroseconds)
            .Select(post => post.Key)
            .Order(StringComparer.Ordinal);
    }

    private IEnumerable<Caveat> SeveralNights(IReadOnlyList<PairBlock> blocks, IReadOnlyCollection<string> posts)
    {
        var citing = blocks.Zip(days)
            .Where(pair => posts.Any(pair.First.Posts.ContainsKey))
            .SelectMany(pair => periods.Attacks(scope.Snapshot, pair.Second, scope.Region))
            .OrderBy(attack => WindowKey.EndOf(attack.Window.End))
            .ThenBy(attack => attack.Id, StringComparer.Ordinal)
            .ToLookup(AttackPair.PostOf, attack => $"attacks/{attack.Id}", StringComparer.Ordinal);
        return posts.Select(post => CommonCaveats.Create(PostCitedForSeveralNights, [post, .. citing[post]]));
    }

    private IReadOnlyList<PairBlock> Blocks()
    {
        var touched = TouchedDays.In(scope.Snapshot, scope.Period);
        var edition = scope.Edition;
        return DayBlocks.Read(days, day => _cache.Find(KeyOf(day)), Compute);

        BlockKey KeyOf(Period day) =>
            new(day.Micros, About(day, day).Micros, day.Zone.Id, scope.Region, touched.LastIn(About(day, day)), edition);

        IReadOnlyList<PairBlock> Compute(IReadOnlyList<Period> run)
        {
            IReadOnlyList<PairRow> rows =
                [.. periods.Attacks(scope.Snapshot, About(run[0], run[^1]), scope.Region).Select(attack => new PairRow(attack))];
            List<PairBlock> blocks = [];
            foreach (var day in run)
            {
                var block = PairBlock.Of(day, About(day, day), rows, scope.CancellationToken);
                _cache.Keep(KeyOf(day), block);
                blocks.Add(block);
            }

            return blocks;
        }
    }

    private Period About(Period first, Period last) => new(
        first.Start - Before < scope.Period.Start ? scope.Period.Start : first.Start - Before,
        last.Stop + After > scope.Period.Stop ? scope.Period.Stop : last.Stop + After,
        first.Zone);

    private readonly record struct BlockKey(
        (long Start, long Stop) Edges, (long Start, long Stop) About, string Zone, string Region, long Revision,
        (long Register, long Redaction) Edition);
}
