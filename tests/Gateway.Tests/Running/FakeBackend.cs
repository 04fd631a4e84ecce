using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>A small gRPC server in the place of a service. It can be stopped and started again on its port.</summary>
internal sealed class FakeBackend(string name, Action<WebApplication> map) : IAsyncDisposable
{
    private WebApplication? _app;

    public FakeState State { get; } = new();

    public int Port { get; private set; }

    public static FakeBackend Strikes() => new("strikes", app =>
    {
        app.MapGrpcService<FakeStrikes.Summaries>();
        app.MapGrpcService<FakeStrikes.Numbers>();
        app.MapGrpcService<FakeState.Learned>();
        app.MapGrpcService<FakeStrikes.Watching>();
        app.MapGrpcService<FakeImports.Service>();
        app.MapGrpcService<FakeRedactions.Service>();
        app.MapGrpcService<FakeRecords.Service>();
    });

    public static FakeBackend Diplomacy() => new("diplomacy", app =>
    {
        app.MapGrpcService<FakeDiplomacy.Summaries>();
        app.MapGrpcService<FakeDiplomacy.Numbers>();
        app.MapGrpcService<FakeState.Learned>();
        app.MapGrpcService<FakeDiplomacy.Watching>();
        app.MapGrpcService<FakeImports.Service>();
        app.MapGrpcService<FakeRedactions.Service>();
        app.MapGrpcService<FakeRecords.Service>();
    });

    public async Task<FakeBackend> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(State);
        builder.Services.AddGrpc(grpc => grpc.Interceptors.Add<WholeMessages>());
        builder.Services.AddSingleton<IServiceMethodProvider<FakeRecords.Service>>(new FakeRecords.Methods(name));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            System.Net.IPAddress.Loopback, Port, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        _app = builder.Build();
        map(_app);
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Port = new Uri(address).Port;
        return this;
    }

    /// <summary>Ends it as a kill would: connections are cut, nothing is said.</summary>
    public async Task KillAsync()
    {
        if (_app is null)
            return;
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();
}
