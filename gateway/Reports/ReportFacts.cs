using Sitrep.Gateway.Reports.Changes;

namespace Sitrep.Gateway.Reports;

/// <summary>What a report says: a function of the query and the sections, and of nothing else. What is said of all of them
/// stands in the order of the report.</summary>
public sealed record ReportFacts
{
    private const string Unverified = "unverified";
    private const string NothingKnownBefore = "nothing-known-before";

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

    /// <summary>The names of those that are missing.</summary>
    public IEnumerable<string> Missing => Sections.Where(section => section.Section is null).Select(section => section.Definition.Name);

    /// <summary>The conflicts of all sections.</summary>
    public IEnumerable<Conflict> Conflicts => Present.SelectMany(section => section.Conflicts);

    /// <summary>The coverage of all sections.</summary>
    public IEnumerable<Coverage> Coverage => Present.SelectMany(section => section.Coverage);

    /// <summary>Entries of the register for whoever is named; of two of one source the first counts.</summary>
    public IEnumerable<Source> Sources =>
        [.. Present.SelectMany(section => section.Sources), .. Changes.Learned.Tables.SelectMany(table => table.Sources)];

    /// <summary>Makes the facts out of what became of a question at each service and what changed since the last report. Pure.</summary>
    internal static ReportFacts From(ReportQuery query, IEnumerable<SectionResult<ISection>> asked, ReportChanges changes)
    {
        SectionResult<ISection>[] sections = [.. asked.OrderBy(section => section.Section.Order)];
        ISection[] present = [.. sections.Select(section => section.Answer?.Content).OfType<ISection>()];
        return new()
        {
            Query = query,
            Sections = [.. sections.Select(section => (section.Section, section.Answer?.Content))],
            Revisions = Revisions.Of(sections.Select(section => (section.Section, section.Answer?.Revision))),
            CutOff = CutOffOf(sections.Select(section => section.Answer?.Read.Commit)),
            FirstKnown = sections.Min(section => section.Answer?.Read.FirstKnownTime?.ToDateTimeOffset()),
            Figures = [.. present.SelectMany(section => section.Figures).OrderBy(figure => figure.Id, StringComparer.Ordinal)],
            Caveats = CaveatsOf(present, isNothingKnown: sections.All(section => section.Answer?.Revision == 0)),
            Changes = changes,
            Citations = new CitationIndex(present, changes.Learned.Tables),
        };
    }

    /// <summary>Newest known time of commits; null without any. Revision 0 is the database as shipped: nobody learned it at any time.</summary>
    internal static DateTimeOffset? CutOffOf(IEnumerable<Commit?> commits) => commits
        .Where(commit => commit is { Revision: > 0, KnownTime: not null })
        .Max(commit => commit?.KnownTime.ToDateTimeOffset());

    private static Caveat[] CaveatsOf(IEnumerable<ISection> sections, bool isNothingKnown)
    {
        List<Caveat> caveats = [.. sections.SelectMany(section => section.Caveats).Distinct()];
        if (isNothingKnown)
            AddOnce(NothingKnownBefore, caveats.Count);
        AddOnce(Unverified, 0);
        return [.. caveats];

        void AddOnce(string code, int place)
        {
            if (!caveats.Exists(caveat => caveat.Code == code))
                caveats.Insert(place, new Caveat { Code = code });
        }
    }
}

/// <summary>A report ready to render.</summary>
public sealed record Report(ReportFacts Facts, IReadOnlyList<V1.Topline> Toplines, V1.Delivery Delivery);
