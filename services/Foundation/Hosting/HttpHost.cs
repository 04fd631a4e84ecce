using Microsoft.AspNetCore.Hosting;

namespace Sitrep.Hosting;

/// <summary>The host of a process that serves HTTP/1 on one port: settings, telemetry, probes and an orderly end.</summary>
public static class HttpHost
{
    internal const string HttpEndpoint = "http";

    /// <summary>A builder with everything but the endpoints. Call <see cref="MapProbes"/> after mapping them.</summary>
    /// <exception cref="SettingsException">A setting is faulty, or an option on the command line is unknown.</exception>
    public static WebApplicationBuilder CreateHttpService(string[] args, HttpHostDefaults defaults)
    {
        var builder = HostBasics.CreateBuilder(args, defaults);
        var settings = builder.Settings();
        var listen = ListenSettings.Of(settings);
        builder.AddHostBasics(listen, HttpEndpoint);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            listen.Listen, settings.GetValue<int>($"--{ListenSettings.PortName}"), HttpProtocols.Http1));
        return builder;
    }

    /// <summary>Adds /healthz and /readyz beside the process's own endpoints.</summary>
    /// <returns>The two, for whoever has more to say of them.</returns>
    public static (IEndpointConventionBuilder Live, IEndpointConventionBuilder Ready) MapProbes(this WebApplication app) => Probes.Map(app);
}
