using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Changes;

/// <summary>The two sections of a report and what changed in each since the last one.</summary>
internal sealed record ReportParts(
    SectionResult<DiplomacySection> Diplomacy, SectionResult<StrikesSection> Strikes, ReportChanges Changes);

/// <summary>Adds to the sections of a report what has changed since the last one. It is asked after the sections, since the
/// last report lies a day before the newest known time of both.</summary>
internal sealed class ReportChangesService(ChangesPair services)
{
    /// <summary>The sections with their changes. A section whose service gives no changes is not current any more.</summary>
    /// <exception cref="Grpc.Core.RpcException">A service refuses the question itself.</exception>
    public async Task<ReportParts> CompleteAsync(
        ReportQuery query, SectionResult<DiplomacySection> diplomacy, SectionResult<StrikesSection> strikes, DateTimeOffset deadline)
    {
        var since = LastReport.TimeOf(ReportBuilder.CutOffOf(strikes.Answer?.Commit, diplomacy.Answer?.Commit));
        var ofDiplomacy = AskAsync(services.Diplomacy, diplomacy);
        var ofStrikes = AskAsync(services.Strikes, strikes);
        await Task.WhenAll(ofDiplomacy, ofStrikes);
        var learned = new LearnedChanges((await ofStrikes)?.Answer?.Section, (await ofDiplomacy)?.Answer?.Section);
        return new(
            Checked(diplomacy, await ofDiplomacy),
            Checked(strikes, await ofStrikes),
            new ReportChanges(since, LastReport.StartOf(query), query.Stop, learned));

        async Task<SectionResult<ChangeTable>?> AskAsync<TSection>(SectionChanges service, SectionResult<TSection> section)
            where TSection : class =>
            section.Answer is { } answer && since is { } time
                ? await service.AskAsync(
                    LastReport.Question(query, answer.Commit.Revision, time), section.State.State == SectionState.Current, deadline)
                : null;
    }

    // What stands is the last that the service said before it fell silent.
    private static SectionResult<TSection> Checked<TSection>(SectionResult<TSection> section, SectionResult<ChangeTable>? changes)
        where TSection : class =>
        section.State.State == SectionState.Current && changes is { Answer: null, State: var missing }
            ? section with { State = missing with { State = SectionState.Stale } }
            : section;
}
