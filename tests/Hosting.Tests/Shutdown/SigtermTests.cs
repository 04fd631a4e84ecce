using Grpc.Core;

namespace Sitrep.Hosting.Tests;

public sealed class SigtermTests
{
    private static readonly TimeSpan StopMax = TimeSpan.FromSeconds(10);

    // A second, and what a busy machine adds; far below the timeout that would end the streams anyway.
    private static readonly TimeSpan SoonMax = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task Sigterm_NothingRunning_EndsAtOnceWithCodeZero()
    {
        using var echo = await EchoProcess.StartAsync();

        echo.Terminate();

        var (exitCode, took) = await echo.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.True(took < SoonMax, $"{took}");
    }

    [Fact]
    public async Task Sigterm_OpenStreams_EndUnavailableSoon()
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
                EndAsync(stream.ResponseStream), EndAsync(timed.ResponseStream), EndAsync(quiet.ResponseStream), EndAsync(duplex.ResponseStream))
            .WaitAsync(SoonMax);

        Assert.All(ends, end => Assert.Equal(
            (StatusCode.Unavailable, "ERROR_REASON_SHUTTING_DOWN"), (end.StatusCode, end.Info().Reason)));
        var (exitCode, took) = await echo.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.True(took < StopMax, $"{took}");
    }

    [Fact]
    public async Task Sigterm_CallRunning_IsAnsweredFirst()
    {
        using var echo = await EchoProcess.StartAsync();
        using var channel = echo.Connect();
        var client = new EchoService.EchoServiceClient(channel);
        using var stream = client.Repeat(new EchoRequest { Behaviour = Behaviour.Hang });
        using var call = client.SayAsync(new EchoRequest { Text = "last", Behaviour = Behaviour.TakeASecond });
        await FirstAsync(stream);

        echo.Terminate();

        Assert.Equal("last", (await call).Text);
        Assert.Equal(0, (await echo.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task Sigterm_CallThatHeedsNothing_EndsWithCodeZeroInTime()
    {
        using var echo = await EchoProcess.StartAsync();
        using var channel = echo.Connect();
        var client = new EchoService.EchoServiceClient(channel);
        using var stream = client.Repeat(new EchoRequest { Behaviour = Behaviour.Hang });
        using var call = client.SayAsync(new EchoRequest { Behaviour = Behaviour.HangStubbornly });
        await FirstAsync(stream);

        echo.Terminate();

        var (exitCode, took) = await echo.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.True(took < StopMax, $"{took}");
    }

    private static Task FirstAsync(AsyncServerStreamingCall<EchoResponse> call) => FirstAsync(call.ResponseStream);

    private static Task FirstAsync(AsyncDuplexStreamingCall<EchoRequest, EchoResponse> call) => FirstAsync(call.ResponseStream);

    private static async Task FirstAsync(IAsyncStreamReader<EchoResponse> answers) =>
        Assert.True(await answers.MoveNext(CancellationToken.None));

    private static Task<RpcException> EndAsync(IAsyncStreamReader<EchoResponse> answers) =>
        Assert.ThrowsAsync<RpcException>(() => Calls.DrainAsync(answers));
}
