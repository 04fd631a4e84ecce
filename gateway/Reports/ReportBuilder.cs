using Sitrep.Gateway.Reports.Changes;

namespace Sitrep.Gateway.Reports;

/// <summary>Makes the facts of a report out of its sections and what changed in them: a pure function.</summary>
internal static class ReportBuilder
{
    private const string Unverified = "unverified";
    private const string NothingKnownBefore = "nothing-known-before";

    /// <param name="query">The question.</param>
    /// <param name="asked">What became of it at each service.</param>
    /// <param name="changes">What changed since the last report.</param>
    public static ReportFacts Build(ReportQuery query, IEnumerable<SectionResult<ISection>> asked, ReportChanges changes)
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
    public static DateTimeOffset? CutOffOf(IEnumerable<Commit?> commits) => commits
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
