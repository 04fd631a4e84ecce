namespace Sitrep.Gateway.Reports.Changes;

/// <summary>Asks what has changed in the sections of a report since the last one. It is asked after the sections, since the
/// last report lies a day before the newest known time of all.</summary>
internal sealed class ReportChangesService(BackendList backends)
{
    /// <summary>Reports are read each morning: the last one is a day old.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromHours(24);

    /// <summary>A figure is seldom revised after a month, and what is older is not what a report is read for.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(30);

    /// <summary>Records told of one by one per service: as many as are read, not as many as a comparison lists.</summary>
    private const int RowsMax = 20;

    /// <summary>The changes, and whether a service that gave its section did not say what changed in it.</summary>
    /// <exception cref="Grpc.Core.RpcException">A service refuses the question itself.</exception>
    public async Task<(ReportChanges Changes, bool LacksSome)> ReadAsync(ReportQuery query, IReadOnlyList<SectionResult<ISection>> sections)
    {
        var since = ReportFacts.CutOffOf(sections.Select(section => section.Answer?.Read.Commit)) - Age;
        var answers = await Task.WhenAll(sections.Select(AskAsync));
        var learned = LearnedChanges.Of(sections.Zip(answers, (section, asked) => (section.Section, asked?.Answer?.Content)));
        return (new(since, query.Stop - Reach, query.Stop, learned), Array.Exists(answers, asked => asked is { Answer: null }));

        // Both sides of the answer are fixed, so that a report at given revisions never changes.
        async Task<SectionResult<ChangeTable>?> AskAsync(SectionResult<ISection> section)
        {
            if (section.Answer is not { } answer || since is not { } time)
                return null;
            var question = Question(query, answer.Revision, RowsMax);
            question.Start = (query.Stop - Reach).ToTimestamp();
            question.LeftTime = time.ToTimestamp();
            return await backends[section.Section].Changes.AskAsync(question);
        }
    }

    /// <summary>What a service is asked about the records of a period: what became of them until a revision. Since when is left to say.</summary>
    public static ListChangesRequest Question(ReportQuery query, long revision, int rowsMax) => new()
    {
        Start = query.Start.ToTimestamp(),
        End = query.Stop.ToTimestamp(),
        Zone = query.Zone.Id,
        Region = query.Region,
        ReadRevision = revision,
        RowsMax = rowsMax,
    };
}
