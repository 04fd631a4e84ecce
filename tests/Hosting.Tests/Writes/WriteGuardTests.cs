using System.Net;

using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1Alpha;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Sitrep.Hosting.Tests;

public sealed class WriteGuardTests
{
    [Fact]
    public async Task Write_FromThisMachine_IsTaken()
    {
        await using var host = await EchoHost.StartAsync();

        var answer = await host.Client.ChangeAsync(new EchoRequest { Text = "mine" });

        Assert.Equal("mine", answer.Text);
    }

    [Fact]
    public async Task Write_FromElsewhere_IsRefusedBeforeTheMethodRuns()
    {
        await using var host = await EchoHost.StartAsync(FromElsewhere);

        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.ChangeAsync(new EchoRequest { Text = "theirs" }));

        Assert.Equal((StatusCode.PermissionDenied, "ERROR_REASON_WRITES_FROM_LOOPBACK_ONLY"), (refusal.StatusCode, refusal.Info().Reason));
        Assert.False(host.Calls.HasBegun("theirs"));
        Assert.Contains(host.Logs.Lines, line => line.Text.Contains("/Change", StringComparison.Ordinal));
    }

    // Routing finds a method by each of these.
    [Theory]
    [InlineData("/sitrep.hosting.tests.EchoService/Change")]
    [InlineData("/sitrep.hosting.tests.echoservice/change")]
    [InlineData("/SITREP.HOSTING.TESTS.ECHOSERVICE/CHANGE")]
    [InlineData("/sitrep.hosting.tests.EchoService/Change/")]
    [InlineData("/sitrep.hosting.tests.EchoService/%43hange")]
    public async Task Write_FromElsewhereByAnySpellingOfItsPath_IsRefused(string path)
    {
        await using var host = await EchoHost.StartAsync(FromElsewhere);
        await using var open = await EchoHost.StartAsync(FromElsewhere, "--writes", "any");
        using var http = RawGrpc.Client();
        var body = RawGrpc.Frame(new EchoRequest { Text = "theirs" });

        using var refused = await RawGrpc.PostToAsync(http, RawGrpc.AddressOf(host.Grpc, path), body);
        using var taken = await RawGrpc.PostToAsync(http, RawGrpc.AddressOf(open.Grpc, path), body);

        Assert.Equal($"{(int)StatusCode.PermissionDenied}", RawGrpc.Of(refused, "grpc-status"));
        Assert.False(host.Calls.HasBegun("theirs"));
        Assert.Equal("0", RawGrpc.Of(taken, "grpc-status"));
        Assert.True(open.Calls.HasBegun("theirs"));
    }

    [Fact]
    public async Task Unmarked_FromElsewhere_IsRefusedAsAWrite()
    {
        await using var host = await EchoHost.StartAsync(FromElsewhere);

        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnmarkedAsync(new EchoRequest { Text = "theirs" }));

        Assert.Equal(StatusCode.PermissionDenied, refusal.StatusCode);
        Assert.False(host.Calls.HasBegun("theirs"));
    }

    // What a host serves beside its service is let through by name: whatever joins it is refused until it is argued for.
    [Fact]
    public async Task Foreign_Methods_AreKnownToRead()
    {
        await using var host = await EchoHost.StartAsync();
        var reads = host.App.Services.GetRequiredService<ReadMethods>();

        var writes = host.App.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>())
            .Where(method => method is not null && !reads.Contains(method))
            .Select(method => method!.Method.Name);

        Assert.Equal(["Change", "Unmarked"], writes.Order());
    }

    [Fact]
    public async Task HealthAndReflection_FromElsewhere_AreAnswered()
    {
        await using var host = await EchoHost.StartAsync(FromElsewhere);

        var health = await new Health.HealthClient(host.Channel).CheckAsync(new HealthCheckRequest());
        using var reflection = new ServerReflection.ServerReflectionClient(host.Channel).ServerReflectionInfo();
        await reflection.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" });

        Assert.NotEqual(HealthCheckResponse.Types.ServingStatus.Unknown, health.Status);
        Assert.True(await reflection.ResponseStream.MoveNext(CancellationToken.None));
    }

    [Fact]
    public async Task UnknownMethod_FromElsewhere_IsUnimplemented()
    {
        await using var host = await EchoHost.StartAsync(FromElsewhere);
        using var http = RawGrpc.Client();

        using var answer = await RawGrpc.PostAsync(http, host.Grpc, "Vanish", []);

        Assert.Equal($"{(int)StatusCode.Unimplemented}", RawGrpc.Of(answer, "grpc-status"));
    }

    [Fact]
    public async Task Read_FromElsewhere_IsAnswered()
    {
        await using var host = await EchoHost.StartAsync(FromElsewhere);

        var answer = await host.Client.SayAsync(new EchoRequest { Text = "look" });

        Assert.Equal("look", answer.Text);
    }

    [Fact]
    public async Task Write_FromElsewhereWhenAnyMayWrite_IsTaken()
    {
        await using var host = await EchoHost.StartAsync(FromElsewhere, "--writes", "any");

        var answer = await host.Client.ChangeAsync(new EchoRequest { Text = "theirs" });

        Assert.Equal("theirs", answer.Text);
    }

    private static void FromElsewhere(WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<IStartupFilter>(new ForeignPeer());

    // A machine without a second address cannot be called from elsewhere: the connection is given a foreign peer.
    private sealed class ForeignPeer : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
                return following(context);
            });
            next(app);
        };
    }
}
