using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Sitrep.Hosting;

/// <summary>Traces, metrics and logs by OpenTelemetry, gathered only where OTEL_EXPORTER_OTLP_ENDPOINT says where they go.</summary>
public static class SitrepTelemetry
{
    /// <summary>The name of our meter, whose instruments docs/architecture.md lists, and of the source of our spans.</summary>
    public const string MeterName = "Sitrep";

    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>A collector that hangs must not hold up the end of a process, which flushes what it has.</summary>
    private const int ExportTimeoutMs = 500;

    /// <summary>Adds telemetry under the given service name.</summary>
    public static void AddSitrepTelemetry(this IHostApplicationBuilder builder, string name)
    {
        if (string.IsNullOrEmpty(builder.Configuration[EndpointVariable]))
            return;

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name))
            .WithTracing(traces => traces.AddSource(MeterName).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
            .WithMetrics(metrics => metrics
                .AddMeter(MeterName).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation());
        builder.Services.Configure<OtlpExporterOptions>(otlp => otlp.TimeoutMilliseconds = ExportTimeoutMs);
        telemetry.WithLogging().UseOtlpExporter();
    }
}
