using Grpc.Core;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sitrep.Hosting.Tests;

public sealed class StreamEndTests
{
    [Fact]
    public async Task Stop_StreamStillWriting_EndsUnavailableAndNothingIsLoggedAsAFault()
    {
        await using var host = await EchoHost.StartAsync();
        using var stream = host.Client.Repeat(new EchoRequest { Text = "on", Behaviour = Behaviour.WriteOn });
        await stream.ResponseStream.MoveNext(CancellationToken.None);

        host.App.Lifetime.StopApplication();
        var end = await Assert.ThrowsAsync<RpcException>(() => Calls.DrainAsync(stream.ResponseStream));

        Assert.Equal((StatusCode.Unavailable, "ERROR_REASON_SHUTTING_DOWN"), (end.StatusCode, end.Info().Reason));
        Assert.DoesNotContain(host.Logs.Lines, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Cancel_ByTheCaller_IsNoFault()
    {
        await using var host = await EchoHost.StartAsync();
        using var stream = host.Client.Repeat(new EchoRequest { Text = "gone", Behaviour = Behaviour.Hang });
        await stream.ResponseStream.MoveNext(CancellationToken.None);

        stream.Dispose();
        await host.App.StopAsync();

        Assert.DoesNotContain(host.Logs.Lines, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Stop_Begun_FiresTheShutdownToken()
    {
        await using var host = await EchoHost.StartAsync();
        var shutdown = host.App.Services.GetRequiredService<ShutdownToken>();
        Assert.False(shutdown.IsStopping);

        await host.App.StopAsync();

        Assert.True(shutdown.Token.IsCancellationRequested);
    }
}
