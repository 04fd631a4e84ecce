using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sitrep.Hosting;

/// <summary>Registers what must hold before a process is ready.</summary>
public static partial class Readiness
{
    /// <summary>Under which the framework logs every finding as a fault; that a process is stopping is none.</summary>
    internal const string FrameworkLog = "Microsoft.Extensions.Diagnostics.HealthChecks.DefaultHealthCheckService";

    /// <summary>How long one check may take; a hanging one counts as failed.</summary>
    private static readonly TimeSpan CheckTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Adds a check that answers null when ready, else the reason, which is shown to whoever asks. A check that
    /// throws counts as failed; the exception is logged, not shown.</summary>
    public static IServiceCollection AddReadinessCheck(
        this IServiceCollection services, string name, Func<IServiceProvider, CancellationToken, Task<string?>> check)
    {
        services.AddHealthChecks().Add(new HealthCheckRegistration(
            name, provider => new DelegateCheck(name, provider, check), HealthStatus.Unhealthy, tags: null, CheckTimeout));
        return services;
    }

    private sealed class DelegateCheck(
        string name, IServiceProvider services, Func<IServiceProvider, CancellationToken, Task<string?>> check) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var log = services.GetRequiredService<ILogger<DelegateCheck>>();
            try
            {
                if (await check(services, cancellationToken) is not { } reason)
                    return HealthCheckResult.Healthy();
                if (!services.GetRequiredService<ShutdownToken>().IsStopping)
                    LogNotReady(log, name, reason);
                return HealthCheckResult.Unhealthy(reason);
            }
            catch (Exception fault)
            {
                LogFailed(log, name, fault);
                throw;
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Not ready: {Check}: {Reason}")]
    private static partial void LogNotReady(ILogger log, string check, string reason);

    [LoggerMessage(LogLevel.Error, "Not ready: {Check} failed")]
    private static partial void LogFailed(ILogger log, string check, Exception fault);
}
