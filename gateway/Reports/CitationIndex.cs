using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports;

/// <summary>Gives each page or post that a report relies on one number, in order of first use: strikes, then
/// diplomacy, each in the order in which its section lists things. Two citations are of one page when source, address,
/// title and date of publication agree.</summary>
public sealed class CitationIndex
{
    private readonly Dictionary<(string, string, string, Moment?), int> _numbers = [];
    private readonly List<(Citation First, List<string> Words)> _pages = [];

    public CitationIndex(StrikesSection? strikes, DiplomacySection? diplomacy)
    {
        foreach (var citation in CitationWalk.Of(strikes, StrikesSection.SourcesFieldNumber)) Add(citation);
        foreach (var citation in CitationWalk.Of(diplomacy, DiplomacySection.SourcesFieldNumber)) Add(citation);

        var register = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in (IEnumerable<Source>)[.. strikes?.Sources ?? [], .. diplomacy?.Sources ?? []])
            register.TryAdd(source.Id, source);

        Sources = [.. _pages.Select((page, index) => new NumberedSource(
            index + 1,
            register.GetValueOrDefault(page.First.Source) ?? new Source { Id = page.First.Source, Name = page.First.Source },
            page.First)
        { Words = page.Words })];
    }

    /// <summary>The pages and posts, ordered by number.</summary>
    public IReadOnlyList<NumberedSource> Sources { get; }

    /// <summary>The number of a citation that stands in one of the sections.</summary>
    /// <exception cref="KeyNotFoundException">The citation is of neither section.</exception>
    public int NumberOf(Citation citation) => _numbers[IdentityOf(citation)];

    private void Add(Citation citation)
    {
        if (!_numbers.TryGetValue(IdentityOf(citation), out var number))
        {
            _pages.Add((citation, []));
            number = _pages.Count;
            _numbers.Add(IdentityOf(citation), number);
        }

        var words = _pages[number - 1].Words;
        if (citation.Words.Length > 0 && !words.Contains(citation.Words)) words.Add(citation.Words);
    }

    private static (string, string, string, Moment?) IdentityOf(Citation citation) =>
        (citation.Source, citation.Uri, citation.Title, citation.Published);
}
