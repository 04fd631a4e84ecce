using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sitrep.Hosting;

/// <summary>Registers what must hold before a process is ready.</summary>
public static class Readiness
{
    /// <summary>How long one check may take; a hanging one counts as failed.</summary>
    private static readonly TimeSpan CheckTimeout = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Adds a check that answers null when ready, else the reason, which is shown to whoever asks. A check that
    /// throws counts as failed; the exception is logged, not shown.
    /// </summary>
    public static IServiceCollection AddReadinessCheck(
        this IServiceCollection services, string name, Func<IServiceProvider, CancellationToken, Task<string?>> check)
    {
        services.AddHealthChecks().Add(new HealthCheckRegistration(
            name, provider => new DelegateCheck(provider, check), HealthStatus.Unhealthy, tags: null, CheckTimeout));
        return services;
    }

    private sealed class DelegateCheck(
        IServiceProvider services, Func<IServiceProvider, CancellationToken, Task<string?>> check) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await check(services, cancellationToken) is { } reason
                ? HealthCheckResult.Unhealthy(reason)
                : HealthCheckResult.Healthy();
    }
}
