using Sitrep.Gateway.Reports.Changes;

namespace Sitrep.Gateway.Reports;

/// <summary>What a report says: a function of the query and the sections, and of nothing else. What is said of all of them
/// stands in the order of the report.</summary>
public sealed record ReportFacts
{
    public required ReportQuery Query { get; init; }

    /// <summary>Every section; null where it is missing.</summary>
    public required IReadOnlyList<(SectionDefinition Definition, ISection? Section)> Sections { get; init; }

    /// <summary>The revisions read.</summary>
    public required Revisions Revisions { get; init; }

    /// <summary>Newest known time of the commits read; null without a section.</summary>
    public required DateTimeOffset? CutOff { get; init; }

    /// <summary>When a service first learned anything; null if none knows anything yet.</summary>
    public required DateTimeOffset? FirstKnown { get; init; }

    /// <summary>The figures of all sections, ordered by id (ordinal).</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The caveats of all sections and of the report as a whole, each once.</summary>
    public required IReadOnlyList<Caveat> Caveats { get; init; }

    /// <summary>What has changed since the last report.</summary>
    public required ReportChanges Changes { get; init; }

    /// <summary>The numbers under which sources are cited.</summary>
    public required CitationIndex Citations { get; init; }

    /// <summary>The sections there are.</summary>
    public IEnumerable<ISection> Present => Sections.Select(section => section.Section).OfType<ISection>();

    /// <summary>The conflicts of all sections.</summary>
    public IEnumerable<Conflict> Conflicts => Present.SelectMany(section => section.Conflicts);

    /// <summary>The coverage of all sections.</summary>
    public IEnumerable<Coverage> Coverage => Present.SelectMany(section => section.Coverage);

    /// <summary>Entries of the register for whoever is named; of two of one source the first counts.</summary>
    public IEnumerable<Source> Sources =>
        [.. Present.SelectMany(section => section.Sources), .. Changes.Learned.Tables.SelectMany(table => table.Sources)];
}
