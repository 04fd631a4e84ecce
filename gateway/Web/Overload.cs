using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Sitrep.Gateway.Problems;

namespace Sitrep.Gateway.Web;

/// <summary>Turns reports away that could not be answered in time anyway. Without it deadlines expire in queues and
/// overload looks like a missing service.</summary>
internal static class Overload
{
    public const string Policy = "reports";

    /// <summary>More at once only wait for the same two cores and the same two services.</summary>
    private const int RunningMax = 64;

    /// <summary>As many again may wait; the newest goes first, since the oldest has most likely given up.</summary>
    private const int WaitingMax = 64;

    /// <summary>For exports: each reads everything and keeps a file, so few run at once, and few wait.</summary>
    public const string ExportPolicy = "exports";
    private const int ExportsMax = 4;

    public static IServiceCollection AddOverloadGuard(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.AddConcurrencyLimiter(Policy, limiter =>
        {
            limiter.PermitLimit = RunningMax;
            limiter.QueueLimit = WaitingMax;
            limiter.QueueProcessingOrder = QueueProcessingOrder.NewestFirst;
        });
        options.AddConcurrencyLimiter(ExportPolicy, limiter =>
        {
            limiter.PermitLimit = ExportsMax;
            limiter.QueueLimit = ExportsMax;
        });
        options.OnRejected = (rejected, _) => new ValueTask(ProblemWriter.WriteAsync(rejected.HttpContext, ProblemOf.Overloaded()));
    });
}
