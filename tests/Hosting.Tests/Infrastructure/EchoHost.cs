using System.CommandLine;
using Google.Rpc;

using Grpc.Net.Client;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Sitrep.Hosting.Tests;

/// <summary>A real host around the echo service, on ports of its own.</summary>
internal sealed class EchoHost : IAsyncDisposable
{
    private EchoHost(WebApplication app)
    {
        App = app;
        var addresses = app.Services.GetRequiredService<ListeningAddresses>();
        (Grpc, Probe) = (addresses.Grpc, addresses.Probe);
        Channel = GrpcChannel.ForAddress(Grpc);
        Client = new EchoService.EchoServiceClient(Channel);
    }

    private const string BrokenStore = "--broken-store";

    public static GrpcHostDefaults Defaults { get; } = new()
    {
        Name = "echo",
        Description = "Does what it is asked for.",
        Settings = () => [new Option<bool>(BrokenStore)],
        GrpcPort = 0,
        ProbePort = 0,
        MapException = fault => fault is KnownException
            ? new Google.Rpc.Status { Code = (int)Code.FailedPrecondition, Message = fault.Message }
            : null,
    };

    public WebApplication App { get; }

    public Uri Grpc { get; }

    public Uri Probe { get; }

    public GrpcChannel Channel { get; }

    public EchoService.EchoServiceClient Client { get; }

    public CallLog Calls => App.Services.GetRequiredService<CallLog>();

    public CapturedLogs Logs => App.Services.GetRequiredService<CapturedLogs>();

    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? more = null)
    {
        var builder = GrpcHost.CreateGrpcService(args, Defaults);
        if (builder.Settings().GetValue<bool>(BrokenStore))
            throw new KnownException("The store is broken.");
        var logs = new CapturedLogs();
        builder.Services.AddSingleton<CallLog>().AddSingleton(logs);
        builder.Logging.AddProvider(logs);
        more?.Invoke(builder);
        var app = builder.Build();
        app.MapGrpcService<Echo>();
        app.MapOperations();
        return app;
    }

    public static async Task<EchoHost> StartAsync(Action<WebApplicationBuilder>? more = null, params string[] args)
    {
        var app = Create(args, builder =>
        {
            builder.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.None);
            more?.Invoke(builder);
        });
        await app.StartAsync();
        return new EchoHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await App.DisposeAsync();
    }
}
