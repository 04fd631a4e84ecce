using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Reports.Changes;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports;

/// <summary>Makes the facts of a report out of the two sections and what changed in them: a pure function.</summary>
internal static class ReportBuilder
{
    private const string Unverified = "unverified";
    private const string NothingKnownBefore = "nothing-known-before";

    public static ReportFacts Build(
        ReportQuery query, SectionAnswer<StrikesSection>? strikes, SectionAnswer<DiplomacySection>? diplomacy, ReportChanges changes) => new()
        {
            Query = query,
            Revisions = new SectionRevisions(diplomacy?.Commit.Revision, strikes?.Commit.Revision),
            CutOff = CutOffOf(strikes?.Commit, diplomacy?.Commit),
            FirstKnown = Earliest(strikes?.FirstKnown, diplomacy?.FirstKnown),
            Strikes = strikes?.Section,
            Diplomacy = diplomacy?.Section,
            Figures = [.. ((IEnumerable<Figure>)[.. strikes?.Section.Figures ?? [], .. diplomacy?.Section.Figures ?? []])
            .OrderBy(figure => figure.Id, StringComparer.Ordinal)],
            Conflicts = [.. strikes?.Section.Conflicts ?? [], .. diplomacy?.Section.Conflicts ?? []],
            Caveats = CaveatsOf(strikes, diplomacy),
            Coverage = [.. strikes?.Section.Coverage ?? [], .. diplomacy?.Section.Coverage ?? []],
            Changes = changes,
            Citations = new CitationIndex(strikes?.Section, diplomacy?.Section, changes.Learned.Tables),
        };

    private static Caveat[] CaveatsOf(SectionAnswer<StrikesSection>? strikes, SectionAnswer<DiplomacySection>? diplomacy)
    {
        List<Caveat> caveats = [.. ((IEnumerable<Caveat>)
            [.. strikes?.Section.Caveats ?? [], .. diplomacy?.Section.Caveats ?? []]).Distinct()];
        if (strikes?.Commit.Revision is 0 && diplomacy?.Commit.Revision is 0)
            AddOnce(NothingKnownBefore, caveats.Count);
        AddOnce(Unverified, 0);
        return [.. caveats];

        void AddOnce(string code, int place)
        {
            if (!caveats.Exists(caveat => caveat.Code == code))
                caveats.Insert(place, new Caveat { Code = code });
        }
    }

    /// <summary>Newest known time of commits; null without any. Revision 0 is the database as shipped: nobody learned it at any time.</summary>
    public static DateTimeOffset? CutOffOf(params IEnumerable<Commit?> commits) => commits
        .Where(commit => commit is { Revision: > 0, KnownTime: not null })
        .Max(commit => commit?.KnownTime.ToDateTimeOffset());

    private static DateTimeOffset? Earliest(params DateTimeOffset?[] times) => times.Min();
}
