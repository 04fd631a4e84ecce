namespace Sitrep.Evidence.Sources;

/// <summary>The sources of one revision: who speaks for whom, how reliable they are held to be, and whose page is whose.</summary>
public sealed class SourceRegister
{
    private readonly FrozenDictionary<string, V1.Source> _byId;
    private readonly IReadOnlyList<(PagePattern Pattern, string Source)> _patterns;

    /// <summary>A register of these sources. The pages of a withdrawn one are nobody's.</summary>
    public SourceRegister(IEnumerable<V1.Source> sources)
    {
        _byId = sources.ToFrozenDictionary(s => s.Id);
        _patterns =
        [
            .. _byId.Values
                .Where(s => s.WithdrawnReason.Length == 0)
                .SelectMany(s => s.PagePatterns.Select(p => (Pattern: new PagePattern(p), Source: s.Id)))
                .OrderByDescending(p => p.Pattern.Text.Length)
                .ThenBy(p => p.Source, StringComparer.Ordinal),
        ];
    }

    /// <summary>The register as shipped.</summary>
    public static SourceRegister Shipped { get; } = new(ShippedSources.All());

    /// <summary>All sources, ordered by id.</summary>
    public IReadOnlyList<V1.Source> All => [.. _byId.Values.OrderBy(s => s.Id, StringComparer.Ordinal)];

    /// <summary>The source of an id; null where the register does not know it.</summary>
    public V1.Source? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The party a source speaks for; empty for an independent or unlisted one.</summary>
    public string PartyOf(string id) => Find(id)?.Party ?? "";

    /// <summary>A source's reliability; F where nobody graded it.</summary>
    public V1.Reliability ReliabilityOf(string id) => Find(id)?.Reliability is { } set and not V1.Reliability.Unspecified ? set : V1.Reliability.F;

    /// <summary>The id of the source whose page this is, by the longest pattern that matches; else <c>unlisted:</c> and the host
    /// or page, see <see cref="UnlistedSources"/>.</summary>
    public string Resolve(string page)
    {
        var normal = PagePattern.Normalise(page);
        return _patterns.FirstOrDefault(p => p.Pattern.Matches(normal)).Source ?? UnlistedSources.IdOf(page);
    }

    /// <summary>Adds what other sources have against one that is to be written: a page that two have would be that of the one whose
    /// id comes first. A longer pattern, for a part of another's pages, takes nothing from anybody by chance.</summary>
    internal void Check(V1.Source source, Violations faults)
    {
        for (var i = 0; i < source.PagePatterns.Count; i++)
        {
            var page = new PagePattern(source.PagePatterns[i]).Text;
            if (_patterns.FirstOrDefault(p => p.Pattern.Text == page && p.Source != source.Id).Source is { } other)
                faults.Under("pagePatterns", i).Add("", $"It is a page of the source '{other}'.", "Leave it out, or take it from that source first.");
        }
    }

    /// <summary>A source by id, also one that no register lists: independent, F.</summary>
    public V1.Source Describe(string id) => Find(id) ?? UnlistedSources.Describe(id);
}
