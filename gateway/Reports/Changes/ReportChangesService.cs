namespace Sitrep.Gateway.Reports.Changes;

/// <summary>Asks what has changed in the sections of a report since the last one. It is asked after the sections, since the
/// last report lies a day before the newest known time of all.</summary>
internal sealed class ReportChangesService(BackendList backends)
{
    /// <summary>The changes, and whether a service that gave its section did not say what changed in it.</summary>
    /// <exception cref="Grpc.Core.RpcException">A service refuses the question itself.</exception>
    public async Task<(ReportChanges Changes, bool LacksSome)> ReadAsync(ReportQuery query, IReadOnlyList<SectionResult<ISection>> sections)
    {
        var since = LastReport.TimeOf(ReportBuilder.CutOffOf(sections.Select(section => section.Answer?.Read.Commit)));
        var answers = await Task.WhenAll(sections.Select(AskAsync));
        var learned = LearnedChanges.Of(sections.Zip(answers, (section, asked) => (section.Section, asked?.Answer?.Content)));
        return (new(since, LastReport.StartOf(query), query.Stop, learned), Array.Exists(answers, asked => asked is { Answer: null }));

        async Task<SectionResult<ChangeTable>?> AskAsync(SectionResult<ISection> section) =>
            section.Answer is { } answer && since is { } time
                ? await backends[section.Section].Changes.AskAsync(LastReport.Question(query, answer.Revision, time))
                : null;
    }
}
