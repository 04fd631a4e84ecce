using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sitrep.Hosting;

/// <summary>The host of a gRPC service: endpoints, status mapping, guards, probes, telemetry and an orderly end.</summary>
public static class GrpcHost
{
    internal const string GrpcEndpoint = "grpc";
    internal const string ProbeEndpoint = "probe";

    private static readonly MethodInfo MapService = typeof(GrpcEndpointRouteBuilderExtensions).GetMethod(
        nameof(GrpcEndpointRouteBuilderExtensions.MapGrpcService), genericParameterCount: 1, [typeof(IEndpointRouteBuilder)])!;

    /// <summary>A builder with everything but the service itself. Map the service, then call <see cref="MapOperations"/>.
    /// The settings come from <paramref name="args"/> and the environment; get those of the service by
    /// <see cref="HostBasics.Settings"/>.</summary>
    /// <exception cref="SettingsException">A setting is faulty, or an option on the command line is unknown.</exception>
    public static WebApplicationBuilder CreateGrpcService(string[] args, GrpcHostDefaults defaults)
    {
        var builder = HostBasics.CreateBuilder(args, defaults);
        var settings = builder.Settings();
        var listen = ListenSettings.Of(settings) with { Writes = settings.GetValue<WriteScope>($"--{ListenSettings.WritesName}") };
        builder.AddHostBasics(listen, GrpcEndpoint, ProbeEndpoint);

        // Cleartext cannot negotiate: a port speaks either HTTP/2 (gRPC) or HTTP/1 (probes).
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.Http2.MaxStreamsPerConnection = GrpcLimits.StreamsPerConnectionMax;
            kestrel.Limits.Http2.KeepAlivePingDelay = GrpcLimits.KeepAlivePingDelay;
            kestrel.Limits.Http2.KeepAlivePingTimeout = GrpcLimits.KeepAlivePingTimeout;
            kestrel.Listen(listen.Listen, settings.GetValue<int>($"--{ListenSettings.GrpcPortName}"), HttpProtocols.Http2);
            kestrel.Listen(
                listen.Listen, settings.GetValue<int>($"--{ListenSettings.ProbePortName}"), HttpProtocols.Http1, ProbeConnection.Mark);
        });

        builder.Services.AddSingleton(defaults);
        builder.Services.AddSingleton<StatusInterceptor>();
        builder.Services.AddSingleton<ReadMethods>();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = GrpcLimits.ReceivedMessageBytesMax;
            grpc.Interceptors.Add<StatusInterceptor>();
        });
        builder.Services.AddGrpcHealthChecks();
        builder.Services.Configure<HealthCheckPublisherOptions>(publisher =>
        {
            publisher.Delay = TimeSpan.Zero;
            publisher.Period = GrpcLimits.HealthPeriod;
        });
        builder.Services.AddContractReflection();
        return builder;
    }

    /// <summary>Maps gRPC services by their types: those that several hosts have are listed where nothing is known of hosts.</summary>
    public static void MapGrpcServices(this WebApplication app, IEnumerable<Type> services)
    {
        foreach (var service in services)
            MapService.MakeGenericMethod(service).Invoke(null, [app]);
    }

    /// <summary>Adds the guard of writes, gRPC health and reflection, and /healthz and /readyz on the probe endpoint only.</summary>
    public static void MapOperations(this WebApplication app)
    {
        app.MapWhen(ProbeConnection.IsMarked, Probes.RunOnly);
        app.UseMiddleware<MalformedMessageMiddleware>();
        app.UseMiddleware<WriteGuard>();
        app.UseMiddleware<StreamEndMiddleware>();
        app.MapGrpcHealthChecksService();
        app.MapGrpcReflectionService();
    }
}
