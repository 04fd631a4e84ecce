using Sitrep.Gateway.Comparisons;
using Sitrep.Gateway.Export;
using Sitrep.Gateway.Imports;
using Sitrep.Gateway.Live;
using Sitrep.Gateway.Redactions;
using Sitrep.Gateway.Rederivations;
using Sitrep.Gateway.Series;

namespace Sitrep.Gateway;

/// <summary>The gateway as an application.</summary>
public static class GatewayApp
{
    /// <summary>What the host knows of it.</summary>
    public static HttpHostDefaults Defaults { get; } = new()
    {
        Name = "gateway",
        Description = "The gateway of Sitrep: without a verb it serves reports over HTTP; its verbs are clients of a running gateway.",
        Port = GatewaySettings.DefaultPort,
        Settings = GatewaySettings.Declare,
    };

    /// <summary>The gateway, ready to run.</summary>
    /// <param name="args">Settings as options.</param>
    /// <param name="configure">Replaces services, for tests.</param>
    /// <exception cref="SettingsException">One or more settings are faulty.</exception>
    public static WebApplication Create(string[] args, Action<IServiceCollection>? configure = null)
    {
        var builder = HttpHost.CreateHttpService(args, Defaults);
        var settings = GatewaySettings.Of(builder.Settings());
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestLineSize = RequestLimits.KestrelAddressBytesMax;
            kestrel.Limits.MaxRequestHeadersTotalSize = RequestLimits.KestrelHeaderBytesMax;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.BodyBytesMax;
        });
        builder.Services.AddSingleton(settings).AddSingleton(settings.Sections);
        builder.Services.AddBackends(settings.Sections).AddReports().AddComparisons().AddRecords().AddSeries().AddLive().AddExport().AddImports()
            .AddRedactions().AddOverloadGuard().AddReadAccess().AddSectionReadiness(settings.Sections).AddOpenApiDocument();
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseMiddleware<ResponseHeaders>();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.UseMiddleware<KeptReports>();
        app.UseMiddleware<WriteAccess>();
        app.UseMiddleware<RequestLimits>();
        app.UseCors();
        app.UseRateLimiter();
        app.MapIndex();
        app.MapReports();
        app.MapComparisons();
        app.MapImports();
        app.MapRederivations();
        app.MapRecords();
        app.MapUnresolved();
        app.MapRedactions();
        app.MapSeries();
        app.MapLive();
        app.MapExport();
        app.MapOpenApiDocument();
        var probes = app.MapProbes();
        probes.Live.Describe(ProbeOperations.Live);
        probes.Ready.Describe(ProbeOperations.Readiness);
        return app;
    }
}
