using Sitrep.Gateway.Problems;

namespace Sitrep.Gateway.Reports;

/// <summary>Who may make a report now. All at once would all be late, and load would look like a missing service.</summary>
internal sealed class ReportLimiter
{
    /// <summary>Reports that are made at once; cached ones are not counted. With 64 days of a full database on two cores three of
    /// four missed their deadline.</summary>
    private const int ConcurrentMax = 8;

    /// <summary>Of long periods: each keeps a core busy for a good part of the time that it has, and on the other one the rest goes on.</summary>
    private const int LongMax = 1;

    /// <summary>From here on a report takes tens of times as long as that of a day.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromDays(60);

    /// <summary>How long a report waits for its turn: some hundred days come in that time, or a handful of years.</summary>
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _days = new(ConcurrentMax);
    private readonly SemaphoreSlim _longPeriods = new(LongMax);

    /// <summary>Makes a report when its turn has come.</summary>
    /// <exception cref="ProblemException">It has not come in time.</exception>
    public async Task<RenderedReport> RunAsync(ReportQuery query, Func<Task<RenderedReport>> make)
    {
        var turns = query.Stop - query.Start > Long ? _longPeriods : _days;
        if (!await turns.WaitAsync(WaitMax))
            throw new ProblemException(ProblemKinds.Overloaded());
        try
        {
            return await make();
        }
        finally
        {
            turns.Release();
        }
    }
}
