using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sitrep.Gateway.Backends;

namespace Sitrep.Gateway.Web;

/// <summary>Tells the state of each section on /readyz. A missing one does not make the gateway unready: it still
/// answers, and says what is missing.</summary>
internal static class SectionReadiness
{
    public static IServiceCollection AddSectionReadiness(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .Add(Check(Backend.DiplomacyName, pair => pair.Diplomacy))
            .Add(Check(Backend.StrikesName, pair => pair.Strikes));
        return services;
    }

    private static HealthCheckRegistration Check(string name, Func<BackendPair, Backend> backend) => new(
        name,
        services => new SectionCheck(backend(services.GetRequiredService<BackendPair>()).Monitor),
        HealthStatus.Unhealthy,
        tags: null);

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
