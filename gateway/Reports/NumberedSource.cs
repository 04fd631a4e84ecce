namespace Sitrep.Gateway.Reports;

/// <summary>One entry of a report's list of sources: who speaks and under which terms, and the page or post on which.</summary>
internal static class NumberedSource
{
    /// <param name="number">The number that it is cited by, from 1.</param>
    /// <param name="source">The register's entry of the source, or a stand-in that carries only its id and name.</param>
    /// <param name="citation">The page or post as it was first cited.</param>
    /// <param name="words">All words of it that the report relies on, in order of first use.</param>
    public static V1.NumberedSource Create(int number, Source source, Citation citation, IEnumerable<string> words) => new()
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
}
