using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Sections;

namespace Sitrep.Gateway.Web;

/// <summary>Tells the state of each section on /readyz. A missing one does not make the gateway unready: it still
/// answers, and says what is missing.</summary>
internal static class SectionReadiness
{
    public static IServiceCollection AddSectionReadiness(this IServiceCollection services, SectionList sections)
    {
        var checks = services.AddHealthChecks();
        foreach (var section in sections.ByLetter)
            checks.Add(new HealthCheckRegistration(
                section.Name,
                provider => new SectionCheck(provider.GetRequiredService<BackendList>()[section].Monitor),
                HealthStatus.Unhealthy,
                tags: null));
        return services;
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
