using System.Diagnostics;

namespace Sitrep.Gateway.Telemetry;

/// <summary>Spans of the gateway's own; those of requests and of calls to services are the framework's.</summary>
internal static class GatewayTraces
{
    /// <summary>Where they come from.</summary>
    public static ActivitySource Source { get; } = new(SitrepTelemetry.MeterName);
}
