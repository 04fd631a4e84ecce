using Sitrep.Contracts;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;

namespace Sitrep.Gateway.Reports.Changes;

/// <summary>Adds to the sections of a report what has changed since the last one. It is asked after the sections, since the
/// last report lies a day before the newest known time of all.</summary>
internal sealed class ReportChangesService(BackendList backends)
{
    /// <summary>The sections with their changes. A section whose service gives no changes is not current any more.</summary>
    /// <exception cref="Grpc.Core.RpcException">A service refuses the question itself.</exception>
    public async Task<(IReadOnlyList<SectionResult<ISection>> Sections, ReportChanges Changes)> CompleteAsync(
        ReportQuery query, IReadOnlyList<SectionResult<ISection>> sections, DateTimeOffset deadline)
    {
        var since = LastReport.TimeOf(ReportBuilder.CutOffOf(sections.Select(section => section.Answer?.Read.Commit)));
        var changes = await Task.WhenAll(sections.Select(AskAsync));
        var learned = LearnedChanges.Of(sections.Zip(changes, (section, asked) => (section.Section, asked?.Answer?.Content)));
        return ([.. sections.Zip(changes, Checked)], new ReportChanges(since, LastReport.StartOf(query), query.Stop, learned));

        async Task<SectionResult<ChangeTable>?> AskAsync(SectionResult<ISection> section) =>
            section.Answer is { } answer && since is { } time
                ? await backends[section.Section].Changes.AskAsync(
                    LastReport.Question(query, answer.Revision, time), section.State.State == SectionState.Current, deadline)
                : null;
    }

    // What stands is the last that the service said before it fell silent.
    private static SectionResult<ISection> Checked(SectionResult<ISection> section, SectionResult<ChangeTable>? changes) =>
        section.State.State == SectionState.Current && changes is { Answer: null, State: var missing }
            ? section with { State = missing with { State = SectionState.Stale } }
            : section;
}
