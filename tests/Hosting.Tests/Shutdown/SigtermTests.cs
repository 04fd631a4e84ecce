using Grpc.Core;

namespace Sitrep.Hosting.Tests;

public sealed class SigtermTests
{
    [Fact]
    public async Task Sigterm_NothingRunning_EndsWithCodeZero()
    {
        using var echo = await EchoProcess.StartAsync();

        echo.Terminate();

        Assert.Equal(0, await echo.EndAsync());
    }

    [Fact]
    public async Task Sigterm_OpenStreams_EndUnavailable()
    {
        using var echo = await EchoProcess.StartAsync();
        using var channel = echo.Connect();
        var client = new EchoService.EchoServiceClient(channel);
        using var stream = client.Repeat(new EchoRequest { Behaviour = Behaviour.Hang });
        using var timed = client.Repeat(new EchoRequest { Behaviour = Behaviour.Hang }, deadline: DateTime.UtcNow.AddMinutes(1));
        using var quiet = client.Repeat(new EchoRequest { Behaviour = Behaviour.HangQuietly });
        using var duplex = client.Converse();
        await Task.WhenAll(FirstAsync(stream), FirstAsync(timed), FirstAsync(quiet));
        await duplex.RequestStream.WriteAsync(new EchoRequest());
        await FirstAsync(duplex);

        echo.Terminate();
        var ends = await Task.WhenAll(
            EndAsync(stream.ResponseStream), EndAsync(timed.ResponseStream), EndAsync(quiet.ResponseStream));
        var both = await EndAsync(duplex.ResponseStream);

        // A stream that is cut when the time to stop has passed gives no such reason.
        Assert.All(ends, end => Assert.Equal(
            (StatusCode.Unavailable, "ERROR_REASON_SHUTTING_DOWN"), (end.StatusCode, end.Info().Reason)));
        // A server resets what it was still being sent, and a client that is slow may take the reset (RFC 9113, 8.1) before the reason.
        Assert.Contains(both.StatusCode, (StatusCode[])[StatusCode.Unavailable, StatusCode.Internal]);
        Assert.Equal(0, await echo.EndAsync());
    }

    [Fact]
    public async Task Sigterm_CallRunning_IsAnsweredFirst()
    {
        using var echo = await EchoProcess.StartAsync();
        using var channel = echo.Connect();
        var client = new EchoService.EchoServiceClient(channel);
        using var before = client.Repeat(new EchoRequest { Behaviour = Behaviour.Hang });
        await FirstAsync(before);
        using var call = client.SayAsync(new EchoRequest { Text = "last", Behaviour = Behaviour.TakeASecond });

        // Sent after the call on the same connection: where it is answered, the call has arrived.
        using var after = client.Repeat(new EchoRequest { Behaviour = Behaviour.Hang });
        await FirstAsync(after);

        echo.Terminate();

        Assert.Equal("last", (await call).Text);
        Assert.Equal(0, await echo.EndAsync());
    }

    [Fact]
    public async Task Sigterm_CallThatHeedsNothing_EndsWithCodeZeroAllTheSame()
    {
        using var echo = await EchoProcess.StartAsync();
        using var channel = echo.Connect();
        var client = new EchoService.EchoServiceClient(channel);
        using var stream = client.Repeat(new EchoRequest { Behaviour = Behaviour.Hang });
        using var call = client.SayAsync(new EchoRequest { Behaviour = Behaviour.HangStubbornly });
        await FirstAsync(stream);

        echo.Terminate();

        Assert.Equal(0, await echo.EndAsync());
    }

    private static Task FirstAsync(AsyncServerStreamingCall<EchoResponse> call) => FirstAsync(call.ResponseStream);

    private static Task FirstAsync(AsyncDuplexStreamingCall<EchoRequest, EchoResponse> call) => FirstAsync(call.ResponseStream);

    private static async Task FirstAsync(IAsyncStreamReader<EchoResponse> answers) =>
        Assert.True(await answers.MoveNext(CancellationToken.None));

    private static Task<RpcException> EndAsync(IAsyncStreamReader<EchoResponse> answers) =>
        Assert.ThrowsAsync<RpcException>(() => Calls.DrainAsync(answers));
}
