using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Sitrep.Hosting;

namespace Sitrep.Tests;

/// <summary>A real service over Kestrel, on ports of its own, with a database file in a folder of its own.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly Func<string[], WebApplication> _create;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-service-");
    private WebApplication? _app;
    private GrpcChannel? _channel;

    private RunningService(Func<string[], WebApplication> create, string[] options) =>
        _create = settings => create([.. settings, .. options]);

    /// <summary>The folder of its database.</summary>
    public string Data => _folder.FullName;

    /// <summary>Where it is called, while it runs.</summary>
    public Uri Address => Get<ListeningAddresses>().Grpc;

    /// <summary>A part of it, while it runs.</summary>
    public T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    public CallInvoker Calls => (_channel ?? throw new InvalidOperationException("The service is stopped.")).CreateCallInvoker();

    public static async Task<RunningService> StartAsync(Func<string[], WebApplication> create, params string[] options)
    {
        var service = new RunningService(create, options);
        await service.StartAsync();
        return service;
    }

    /// <summary>The same on a copy of a database.</summary>
    public static async Task<RunningService> StartOnAsync(Func<string[], WebApplication> create, string database)
    {
        var service = new RunningService(create, []);
        File.Copy(database, Path.Combine(service.Data, Path.GetFileName(database)));
        await service.StartAsync();
        return service;
    }

    /// <summary>Ends it as SIGTERM does: calls at work may finish, streams are told.</summary>
    public async Task StopAsync()
    {
        if (_app is null)
            return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        _channel?.Dispose();
        (_app, _channel) = (null, null);
    }

    /// <summary>The same database in a new process' stead, on other ports.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StartAsync()
    {
        _app = _create(["--data", Data, "--grpc-port", "0", "--probe-port", "0"]);
        await _app.StartAsync();
        _channel = GrpcChannel.ForAddress(_app.Services.GetRequiredService<ListeningAddresses>().Grpc);
    }
}
