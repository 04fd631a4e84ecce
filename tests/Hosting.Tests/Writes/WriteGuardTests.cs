using System.Net;

using Grpc.Core;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
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
