namespace Sitrep.Gateway.Reports;

/// <summary>Gives each page or post that a report relies on one number, in order of first use: section by
/// section, each in the order in which its section lists things. Two citations are of one page when source, address,
/// title and date of publication agree.</summary>
public sealed class CitationIndex
{
    private readonly Dictionary<(string, string, string, Moment?), int> _numbers = [];
    private readonly List<(Citation First, List<string> Words)> _pages = [];

    /// <summary>The numbers of a report: of its sections first, then of what changed.</summary>
    internal CitationIndex(IReadOnlyList<ISection> sections, IReadOnlyList<ChangeTable> changes)
        : this(
            [.. sections.Concat<IMessage>(changes).SelectMany(CitationFinder.FindBesideSources)],
            [.. sections.SelectMany(section => section.Sources), .. changes.SelectMany(table => table.Sources)])
    {
    }

    /// <summary>The numbers of these citations.</summary>
    /// <param name="citations">The citations, in the order of their numbers; one that comes again keeps its number.</param>
    /// <param name="sources">Entries of the register; of two of one source the first counts.</param>
    public CitationIndex(IEnumerable<Citation> citations, IEnumerable<Source> sources)
    {
        foreach (var citation in citations)
            Add(citation);

        var register = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in sources)
            register.TryAdd(source.Id, source);

        Sources = [.. _pages.Select((page, index) => NumberedSource.Create(
            index + 1,
            register.GetValueOrDefault(page.First.Source) ?? new Source { Id = page.First.Source, Name = page.First.Source },
            page.First,
            page.Words))];
    }

    /// <summary>The pages and posts, ordered by number.</summary>
    public IReadOnlyList<V1.NumberedSource> Sources { get; }

    /// <summary>The number of a citation that stands in one of the sections.</summary>
    /// <exception cref="KeyNotFoundException">The citation is of none of them.</exception>
    public int NumberOf(Citation citation) => _numbers[IdentityOf(citation)];

    /// <summary>Writes the number of a citation in its place; of any other message nothing.</summary>
    internal bool WriteNumber(Utf8JsonWriter writer, IMessage message)
    {
        if (message is not Citation citation)
            return false;
        writer.WriteNumberValue(NumberOf(citation));
        return true;
    }

    private void Add(Citation citation)
    {
        if (!_numbers.TryGetValue(IdentityOf(citation), out var number))
        {
            _pages.Add((citation, []));
            number = _pages.Count;
            _numbers.Add(IdentityOf(citation), number);
        }

        var words = _pages[number - 1].Words;
        if (citation.Words.Length > 0 && !words.Contains(citation.Words))
            words.Add(citation.Words);
    }

    private static (string, string, string, Moment?) IdentityOf(Citation citation) =>
        (citation.Source, citation.Uri, citation.Title, citation.Published);
}
