using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Sitrep.Gateway.Web;

/// <summary>Turns reads away that would only wait. Reports have a limiter of their own, behind what is kept of them.</summary>
internal static class Overload
{
    public const string Policy = "reads";

    /// <summary>More at once only wait for the same two cores and the same two services.</summary>
    private const int RunningMax = 64;

    /// <summary>As many again may wait; the newest goes first, since the oldest has most likely given up.</summary>
    private const int WaitingMax = 64;

    /// <summary>For comparisons: each reads a period twice and what changed in it, for a year some seconds. More at once than there are
    /// cores on a small machine keep the services from everything else.</summary>
    public const string ComparePolicy = "comparisons";
    private const int ComparisonsMax = 2;

    /// <summary>Those that wait have a few seconds before them on an idle machine, the time that a reader waits.</summary>
    private const int ComparisonsWaitingMax = 16;

    /// <summary>For exports: each reads everything and keeps a file, so few run at once, and few wait.</summary>
    public const string ExportPolicy = "exports";
    private const int ExportsMax = 4;

    public static IServiceCollection AddOverloadGuard(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        Limit(Policy, RunningMax, WaitingMax, QueueProcessingOrder.NewestFirst);
        Limit(ComparePolicy, ComparisonsMax, ComparisonsWaitingMax, QueueProcessingOrder.NewestFirst);
        Limit(ExportPolicy, ExportsMax, ExportsMax, QueueProcessingOrder.OldestFirst);
        options.OnRejected = (rejected, _) => new ValueTask(ProblemWriter.WriteAsync(rejected.HttpContext, ProblemKinds.Overloaded()));

        void Limit(string policy, int running, int waiting, QueueProcessingOrder order) => options.AddConcurrencyLimiter(policy, limiter =>
        {
            limiter.PermitLimit = running;
            limiter.QueueLimit = waiting;
            limiter.QueueProcessingOrder = order;
        });
    });
}
