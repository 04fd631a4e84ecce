using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Changes;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports;

/// <summary>What a report says: a function of the query and the two sections, and of nothing else.</summary>
public sealed record ReportFacts
{
    public required ReportQuery Query { get; init; }

    /// <summary>The revisions read.</summary>
    public required SectionRevisions Revisions { get; init; }

    /// <summary>Newest known time of the commits read; null without a section.</summary>
    public required DateTimeOffset? CutOff { get; init; }

    /// <summary>When either service first learned anything; null if neither knows anything yet.</summary>
    public required DateTimeOffset? FirstKnown { get; init; }

    /// <summary>The strikes section; null where it is missing.</summary>
    public required StrikesSection? Strikes { get; init; }

    /// <summary>The diplomacy section; null where it is missing.</summary>
    public required DiplomacySection? Diplomacy { get; init; }

    /// <summary>The figures of both sections, ordered by id (ordinal).</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The conflicts of both sections, strikes first.</summary>
    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    /// <summary>The caveats of both sections and of the report as a whole, each once.</summary>
    public required IReadOnlyList<Caveat> Caveats { get; init; }

    /// <summary>The coverage of both sections, strikes first.</summary>
    public required IReadOnlyList<Coverage> Coverage { get; init; }

    /// <summary>What has changed since the last report.</summary>
    public required ReportChanges Changes { get; init; }

    /// <summary>The numbers under which sources are cited.</summary>
    public required CitationIndex Citations { get; init; }

    /// <summary>Entries of the register for whoever is named; of two of one source the first counts.</summary>
    public IEnumerable<Source> Sources =>
        [.. Strikes?.Sources ?? [], .. Diplomacy?.Sources ?? [], .. Changes.Learned.Tables.SelectMany(table => table.Sources)];
}
