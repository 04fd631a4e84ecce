using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Sitrep.Hosting;

namespace Sitrep.Tests;

/// <summary>A real service over Kestrel, on ports of its own, with a database file in a folder of its own.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly Func<string[], WebApplication> create;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sitrep-service-");
    private WebApplication? app;
    private GrpcChannel? channel;

    private RunningService(Func<string[], WebApplication> create) => this.create = create;

    /// <summary>The folder of its database.</summary>
    public string Data => folder.FullName;

    /// <summary>Where it is called, while it runs.</summary>
    public Uri Address => app!.Services.GetRequiredService<ListeningAddresses>().Grpc;

    public CallInvoker Calls => (channel ?? throw new InvalidOperationException("The service is stopped.")).CreateCallInvoker();

    public static async Task<RunningService> Start(Func<string[], WebApplication> create)
    {
        RunningService service = new(create);
        await service.Start();
        return service;
    }

    /// <summary>Ends it as SIGTERM does: calls at work may finish, streams are told.</summary>
    public async Task Stop()
    {
        if (app is null)
            return;
        await app.StopAsync();
        await app.DisposeAsync();
        channel?.Dispose();
        (app, channel) = (null, null);
    }

    /// <summary>The same database in a new process' stead, on other ports.</summary>
    public async Task Restart()
    {
        await Stop();
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        folder.Delete(recursive: true);
    }

    private async Task Start()
    {
        app = create(["--data", Data, "--grpc-port", "0", "--probe-port", "0"]);
        await app.StartAsync();
        channel = GrpcChannel.ForAddress(app.Services.GetRequiredService<ListeningAddresses>().Grpc);
    }
}
