using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sitrep.Hosting;

/// <summary>/healthz says that the process lives, /readyz whether all its readiness checks pass (200) or not (503).</summary>
internal static class Probes
{
    public const string LivePath = "/healthz";
    public const string ReadyPath = "/readyz";

    private static readonly HealthCheckOptions Live = new() { Predicate = _ => false, ResponseWriter = WriteAsync };
    private static readonly HealthCheckOptions Ready = new() { ResponseWriter = WriteAsync };

    /// <summary>An endpoint with the probes and nothing else.</summary>
    public static void RunOnly(IApplicationBuilder app)
    {
        app.UseHealthChecks(LivePath, Live);
        app.UseHealthChecks(ReadyPath, Ready);
        app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    public static (IEndpointConventionBuilder Live, IEndpointConventionBuilder Ready) Map(IEndpointRouteBuilder endpoints) =>
        (endpoints.MapHealthChecks(LivePath, Live), endpoints.MapHealthChecks(ReadyPath, Ready));

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new ProbeAnswer(
        Word(report.Status),
        report.Entries.ToDictionary(entry => entry.Key, entry => new ProbeCheck(Word(entry.Value.Status), Reason(entry.Value)))));

    // An exception's text is for the log.
    private static string? Reason(HealthReportEntry entry) => entry.Exception is null ? entry.Description : "the check failed";

    private static string Word(HealthStatus status) => status == HealthStatus.Unhealthy ? "unready" : "ready";

    private sealed record ProbeAnswer(string Status, Dictionary<string, ProbeCheck> Checks);

    private sealed record ProbeCheck(string Status, string? Reason);
}
