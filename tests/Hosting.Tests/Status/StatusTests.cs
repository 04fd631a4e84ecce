using Grpc.Core;

using Microsoft.Extensions.Logging;

namespace Sitrep.Hosting.Tests;

public sealed class StatusTests
{
    [Fact]
    public async Task Say_NothingWrong_Answers()
    {
        await using var host = await EchoHost.StartAsync();

        var answer = await host.Client.SayAsync(new EchoRequest { Text = "hello" });

        Assert.Equal("hello", answer.Text);
    }

    [Theory]
    [MemberData(nameof(CallKinds))]
    internal async Task Call_KnownException_IsMappedByTheService(CallKind kind)
    {
        await using var host = await EchoHost.StartAsync();

        var refusal = await kind.FailAsync(host.Client, new EchoRequest { Text = "why", Behaviour = Behaviour.ThrowKnown });

        Assert.Equal((StatusCode.FailedPrecondition, "why"), (refusal.StatusCode, refusal.Status.Detail));
    }

    [Theory]
    [MemberData(nameof(CallKinds))]
    internal async Task Call_StatusThrown_PassesUnchanged(CallKind kind)
    {
        await using var host = await EchoHost.StartAsync();

        var refusal = await kind.FailAsync(host.Client, new EchoRequest { Text = "full", Behaviour = Behaviour.ThrowStatus });

        Assert.Equal((StatusCode.ResourceExhausted, "full"), (refusal.StatusCode, refusal.Status.Detail));
    }

    [Theory]
    [MemberData(nameof(CallKinds))]
    internal async Task Call_UnknownException_ShowsAnIdAndIsLoggedOnceUnderIt(CallKind kind)
    {
        await using var host = await EchoHost.StartAsync();

        var refusal = await kind.FailAsync(host.Client, new EchoRequest { Text = "secret", Behaviour = Behaviour.ThrowUnknown });

        var info = refusal.Info();
        Assert.Equal((StatusCode.Internal, "ERROR_REASON_INTERNAL", "sitrep"), (refusal.StatusCode, info.Reason, info.Domain));
        Assert.DoesNotContain("secret", refusal.ToString());
        var logged = Assert.Single(host.Logs.Lines, line => line.Level >= LogLevel.Error);
        Assert.Contains(info.Metadata["errorId"], logged.Text);
        Assert.Equal("secret", logged.Fault?.Message);
    }

    [Fact]
    public async Task Call_StoredBytesUnreadable_IsOursNotTheCallers()
    {
        await using var host = await EchoHost.StartAsync();
        var request = new EchoRequest { Text = "store", Behaviour = Behaviour.ParseBrokenStore };

        var unary = await CallKind.Unary.FailAsync(host.Client, request);
        var collected = await CallKind.ClientStream.FailAsync(host.Client, request);

        Assert.Equal((StatusCode.Internal, StatusCode.Internal), (unary.StatusCode, collected.StatusCode));
    }

    [Theory]
    [MemberData(nameof(CallKinds))]
    internal async Task Call_DeadlinePassed_IsDeadlineExceededAndNotLogged(CallKind kind)
    {
        await using var host = await EchoHost.StartAsync();

        var refusal = await kind.FailAsync(
            host.Client, new EchoRequest { Text = "slow", Behaviour = Behaviour.Hang }, deadline: DateTime.UtcNow.AddMilliseconds(300));

        Assert.Equal(StatusCode.DeadlineExceeded, refusal.StatusCode);
        Assert.DoesNotContain(host.Logs.Lines, line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Call_FailsBeforeAnyMessage_SendsTrailersOnly()
    {
        await using var host = await EchoHost.StartAsync();
        using var http = RawGrpc.Client();

        using var answer = await RawGrpc.PostAsync(
            http, host.Grpc, "Say", RawGrpc.Frame(new EchoRequest { Text = "why", Behaviour = Behaviour.ThrowKnown }));

        Assert.Equal("9", Assert.Single(answer.Headers.GetValues("grpc-status")));
        Assert.Empty(answer.TrailingHeaders);
    }

    public static TheoryData<CallKind> CallKinds { get; } =
        [CallKind.Unary, CallKind.ClientStream, CallKind.ServerStream, CallKind.Duplex];
}
