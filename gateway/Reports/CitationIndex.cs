namespace Sitrep.Gateway.Reports;

/// <summary>Gives each page or post that a report relies on one number, in order of first use: section by
/// section, each in the order in which its section lists things. Two citations are of one page when source, address,
/// title and date of publication agree.</summary>
public sealed class CitationIndex
{
    private readonly OrderedDictionary<(string, string, string, Moment?), (Citation First, List<string> Words)> _pages = [];

    /// <summary>The numbers of a report: of its sections first, then of what changed.</summary>
    internal CitationIndex(IReadOnlyList<ISection> sections, IReadOnlyList<ChangeTable> changes)
        : this(
            [.. sections.Concat<IMessage>(changes).SelectMany(CitationFinder.In)],
            [.. sections.SelectMany(section => section.Sources), .. changes.SelectMany(table => table.Sources)])
    {
    }

    /// <summary>The numbers of these citations.</summary>
    /// <param name="citations">The citations, in the order of their numbers; one that comes again keeps its number.</param>
    /// <param name="sources">Entries of the register; of two of one source the first counts.</param>
    public CitationIndex(IEnumerable<Citation> citations, IEnumerable<Source> sources)
    {
        foreach (var citation in citations)
        {
            if (!_pages.TryGetValue(IdentityOf(citation), out var page))
                _pages.Add(IdentityOf(citation), page = (citation, []));
            if (citation.Words.Length > 0 && !page.Words.Contains(citation.Words))
                page.Words.Add(citation.Words);
        }

        var register = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in sources)
            register.TryAdd(source.Id, source);

        Sources = [.. _pages.Values.Select((page, index) => Entry(
            index + 1,
            register.GetValueOrDefault(page.First.Source) ?? new Source { Id = page.First.Source, Name = page.First.Source },
            page.First,
            page.Words))];
    }

    /// <summary>The pages and posts, ordered by number.</summary>
    public IReadOnlyList<V1.NumberedSource> Sources { get; }

    /// <summary>The number of a citation that stands in one of the sections.</summary>
    /// <exception cref="KeyNotFoundException">The citation is of none of them.</exception>
    public int NumberOf(Citation citation) =>
        _pages.IndexOf(IdentityOf(citation)) is >= 0 and var index ? index + 1 : throw new KeyNotFoundException($"Not cited: {citation.Uri}");

    /// <summary>Writes the number of a citation in its place; of any other message nothing.</summary>
    internal bool WriteNumber(Utf8JsonWriter writer, IMessage message)
    {
        if (message is not Citation citation)
            return false;
        writer.WriteNumberValue(NumberOf(citation));
        return true;
    }

    // Who speaks and under which terms, and the page or post on which, as it was first cited.
    private static V1.NumberedSource Entry(int number, Source source, Citation citation, IEnumerable<string> words) => new()
    {
        Number = number,
        Source = source.Id,
        Name = source.Name,
        SourceKind = source.SourceKind,
        Party = source.Party,
        Scope = source.Scope,

        // A source that the desk has not graded is F: it cannot be judged.
        Reliability = source.Reliability == Reliability.Unspecified ? Reliability.F : source.Reliability,
        License = source.License,
        Attribution = source.Attribution,
        ScopeNotes = { source.ScopeNotes },
        Selection = source.Selection,
        Uri = citation.Uri,
        Title = citation.Title,
        Language = citation.Language,
        Published = citation.Published,
        Retrieved = citation.Retrieved,
        Words = { words },
    };

    private static (string, string, string, Moment?) IdentityOf(Citation citation) =>
        (citation.Source, citation.Uri, citation.Title, citation.Published);
}
