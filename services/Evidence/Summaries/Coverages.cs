namespace Sitrep.Evidence.Summaries;

/// <summary>How much of a period each claimant covers: nights on file of nights there were. Coverages of parts added together are that of
/// all.</summary>
public sealed class Coverages
{
    private readonly Dictionary<(string Claimant, string Attacker), Covered> _covered = [];

    /// <summary>One entry per (claimant, attacker), ordered by them.</summary>
    public static IEnumerable<V1.Coverage> Count(IEnumerable<CountedClaim> claims, Period period)
    {
        Coverages coverages = new();
        foreach (var claim in claims)
            coverages.Add(claim, WindowDays.NightOf(claim.Window, period.Zone));
        return coverages.Of(period);
    }

    public static Coverages Of(IEnumerable<Coverages> parts)
    {
        Coverages coverages = new();
        foreach (var part in parts)
            coverages.Add(part);
        return coverages;
    }

    /// <summary>Adds a claim about a night.</summary>
    public void Add(CountedClaim claim, DateOnly night)
    {
        var covered = CoveredBy((claim.Key.Claimant, claim.Attacker));
        covered.Nights.Add(night);
        // The first citation of a claim is where it was said; those after it relay it.
        if (claim.Citations is [var post, ..])
            covered.Posts.Add(Figures.CitationSum.HashOf(PostOf(post)));
    }

    public void Add(Coverages other)
    {
        foreach (var (key, covered) in other._covered)
        {
            var own = CoveredBy(key);
            own.Nights.UnionWith(covered.Nights);
            own.Posts.UnionWith(covered.Posts);
        }
    }

    /// <summary>One entry per (claimant, attacker), ordered by them.</summary>
    public IEnumerable<V1.Coverage> Of(Period period) => _covered
        .OrderBy(entry => entry.Key.Claimant, StringComparer.Ordinal)
        .ThenBy(entry => entry.Key.Attacker, StringComparer.Ordinal)
        .Select(entry => new V1.Coverage
        {
            Claimant = entry.Key.Claimant,
            Attacker = entry.Key.Attacker,
            Nights = entry.Value.Nights.Count,
            NightsInPeriod = period.Nights,
            Posts = entry.Value.Posts.Count,
        });

    /// <summary>The claimants who have no record on some night of a period, each with the attacker that it speaks of.</summary>
    public IEnumerable<(string Claimant, string Attacker)> Gaps(Period period) =>
        _covered.Where(entry => entry.Value.Nights.Count < period.Nights).Select(entry => entry.Key);

    private static V1.Citation PostOf(V1.Citation citation) =>
        new() { Source = citation.Source, Uri = citation.Uri, Title = citation.Title, Published = citation.Published };

    private Covered CoveredBy((string, string) key)
    {
        ref var covered = ref CollectionsMarshal.GetValueRefOrAddDefault(_covered, key, out _);
        return covered ??= new();
    }

    private sealed class Covered
    {
        public HashSet<DateOnly> Nights { get; } = [];

        public HashSet<ulong> Posts { get; } = [];
    }
}
