using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Gateway.Reports.Changes;

/// <summary>The report that a reader had the day before, of which a report tells what has changed since.</summary>
internal static class LastReport
{
    /// <summary>Reports are read each morning: the last one is a day old.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromHours(24);

    /// <summary>A figure is seldom revised after a month, and what is older is not what a report is read for.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(30);

    /// <summary>Records told of one by one per service: as many as are read, not as many as a comparison lists.</summary>
    private const int RowsMax = 20;

    /// <summary>When the last report was made, by what was known.</summary>
    public static DateTimeOffset? TimeOf(DateTimeOffset? cutOff) => cutOff - Age;

    /// <summary>Where the records begin that it may have told of.</summary>
    public static DateTimeOffset StartOf(ReportQuery query) => query.Stop - Reach;

    /// <summary>What a service is asked for; both sides of the answer are fixed, so that a report at a pair of revisions never changes.</summary>
    public static ListChangesRequest Question(ReportQuery query, long revision, DateTimeOffset since) => new()
    {
        Start = StartOf(query).ToTimestamp(),
        End = query.Stop.ToTimestamp(),
        Zone = query.Zone.Id,
        Region = query.Region,
        LeftTime = since.ToTimestamp(),
        ReadRevision = revision,
        RowsMax = RowsMax,
    };
}
