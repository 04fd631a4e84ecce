using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;

namespace Sitrep.Hosting;

/// <summary>What every process of ours has, whatever it serves.</summary>
public static class HostBasics
{
    private static readonly object SettingsKey = new();

    /// <summary>The settings of this process, all of them sound.</summary>
    public static ParseResult Settings(this WebApplicationBuilder builder) => (ParseResult)builder.Host.Properties[SettingsKey];

    internal static WebApplicationBuilder CreateBuilder(string[] args, HostDefaults defaults)
    {
        var settings = defaults.Read(args);
        // Beside the binary, wherever the process is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Host.Properties[SettingsKey] = settings;
        builder.AddConsoleLog();
        builder.AddSitrepTelemetry(defaults.Name);
        return builder;
    }

    internal static void AddHostBasics(this WebApplicationBuilder builder, ListenSettings listen, params string[] endpoints)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = GrpcLimits.ShutdownTimeout);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(listen);
        builder.Services.AddSingleton<ShutdownToken>();
        builder.Services.AddReadinessCheck("process", (services, _) => Task.FromResult(
            services.GetRequiredService<ShutdownToken>().IsStopping ? "the process is stopping" : null));
        builder.Services.AddSingleton(services => new ListeningAddresses(services, endpoints));
        builder.Services.AddHostedService<ListeningLine>();
        if (listen.ParentPid > 0)
            builder.Services.AddHostedService<ParentWatch>();
    }

    private static void AddConsoleLog(this WebApplicationBuilder builder)
    {
        var start = new StartLog();
        builder.Services.AddSingleton(start);
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Its news of addresses and folders is the listening line.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // Faults of a call are logged once, by the status interceptor, and never with a stack for bytes that a stranger sent.
        builder.Logging.AddFilter("Grpc.AspNetCore.Server.ServerCallHandler", LogLevel.None);
        builder.Logging.AddFilter(Readiness.FrameworkLog, LogLevel.None);
        start.Filter(builder.Logging);
    }
}
