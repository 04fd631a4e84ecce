using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sitrep.Gateway.Web;

/// <summary>Tells on /readyz the state of each section, and whether a report was built yet. A missing section does not make the gateway
/// unready: it still answers, and says what is missing.</summary>
internal static class SectionReadiness
{
    public static IServiceCollection AddSectionReadiness(this IServiceCollection services, SectionList sections)
    {
        var checks = services.AddHealthChecks().AddTypeActivatedCheck<WarmCheck>("reports");
        foreach (var section in sections.ByLetter)
            checks.Add(new HealthCheckRegistration(
                section.Name,
                provider => new SectionCheck(provider.GetRequiredService<BackendList>()[section].Monitor),
                HealthStatus.Unhealthy,
                tags: null));
        return services;
    }

    private sealed class WarmCheck(WarmUp warmUp) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(warmUp.Done.IsCompleted ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("none was built yet"));
    }

    private sealed class SectionCheck(SectionMonitor monitor) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(monitor switch
            {
                { IsOpen: true } => HealthCheckResult.Healthy($"current, at revision {monitor.KnownRevision}"),
                { LastHeard: { } since } => HealthCheckResult.Healthy($"stale since {since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"),
                _ => HealthCheckResult.Healthy("unavailable: not heard of yet"),
            });
    }
}
