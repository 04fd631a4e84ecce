using System.Threading.RateLimiting;
using Sitrep.Gateway.Telemetry;

namespace Sitrep.Gateway.Reports;

/// <summary>Who may build a report now; those that are kept need not ask. The line is bounded by its length and not by time, so that a
/// busy machine is late and not refused; the newest goes first, since the oldest has most likely given up.</summary>
internal sealed class ReportLimiter(GatewayMetrics metrics) : IDisposable
{
    /// <summary>More at once only wait for the same cores and the same services, and hold their memory meanwhile.</summary>
    private const int ConcurrentMax = 8;

    /// <summary>A small machine builds some forty days in a second, so that the last of them waits two.</summary>
    private const int WaitingMax = 64;

    /// <summary>Of long periods: each keeps a core busy as long as it takes, and on the other one the rest goes on.</summary>
    private const int LongMax = 1;

    /// <summary>A year takes a second or more where nothing is kept of its days.</summary>
    private const int LongWaitingMax = 8;

    /// <summary>From here on a report takes tens of times as long as that of a day.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromDays(60);

    private readonly PartitionedRateLimiter<ReportQuery> _limiter = PartitionedRateLimiter.Create<ReportQuery, bool>(query =>
        RateLimitPartition.GetConcurrencyLimiter(query.Stop - query.Start > Long, isLong => new()
        {
            PermitLimit = isLong ? LongMax : ConcurrentMax,
            QueueLimit = isLong ? LongWaitingMax : WaitingMax,
            QueueProcessingOrder = QueueProcessingOrder.NewestFirst,
        }));

    /// <summary>Builds a report when its turn has come.</summary>
    /// <exception cref="ProblemException">Too many wait.</exception>
    public async Task<RenderedReport> RunAsync(ReportQuery query, Func<Task<RenderedReport>> build)
    {
        using var lease = await AcquireAsync(query);
        if (!lease.IsAcquired)
            throw new ProblemException(ProblemKinds.Overloaded());
        using (metrics.Building())
            return await build();
    }

    public void Dispose() => _limiter.Dispose();

    private async Task<RateLimitLease> AcquireAsync(ReportQuery query)
    {
        using (metrics.Waiting())
            return await _limiter.AcquireAsync(query);
    }
}
