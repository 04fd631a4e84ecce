namespace Sitrep.Hosting.Tests;

public sealed class MalformedMessageTests
{
    private const string InvalidArgument = "3";

    public static TheoryData<string, byte[]> Shapes { get; } = new()
    {
        { "no protobuf", RawGrpc.Frame([0xFF, 0xFF, 0xFF, 0xFF]) },
        { "text that is not UTF-8", RawGrpc.Frame([0x0A, 0x02, 0xC3, 0x28]) },
        { "group never ended", RawGrpc.Frame([0x0B]) },
        { "field cut short", RawGrpc.Frame([0x0A, 0x20, 0x41]) },
        { "frame cut short", RawGrpc.Frame([0x0A, 0x01, 0x41], length: 100) },
        { "header cut short", [0, 0, 0] },
        { "nothing at all", [] },
        { "length below zero", RawGrpc.Frame([0x0A, 0x01, 0x41], length: -1) },
        { "unknown frame flag", RawGrpc.Frame([0x0A, 0x01, 0x41], compressed: 7) },
        { "compressed without saying how", RawGrpc.Frame([0x0A, 0x01, 0x41], compressed: 1) },
        { "two messages", [.. RawGrpc.Frame([0x0A, 0x01, 0x41]), .. RawGrpc.Frame([0x0A, 0x01, 0x41])] },
        { "plain text", "GET / HTTP/1.1\r\n\r\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Unary_BytesAreNoMessage_IsNeverOurFault(string shape, byte[] body)
    {
        await using var host = await EchoHost.StartAsync();
        using var http = RawGrpc.Client();

        using var answer = await RawGrpc.PostAsync(http, host.Grpc, "Say", body);

        var status = RawGrpc.Of(answer, "grpc-status");
        Assert.False(status is null or "2" or "13", $"{shape}: {status}");
    }

    [Theory]
    [InlineData("Say")]
    [InlineData("Repeat")]
    [InlineData("Collect")]
    [InlineData("Converse")]
    public async Task AnyCallKind_BytesAreNoProtobuf_IsInvalidArgumentWithReason(string method)
    {
        await using var host = await EchoHost.StartAsync();
        using var http = RawGrpc.Client();

        using var answer = await RawGrpc.PostAsync(http, host.Grpc, method, RawGrpc.Frame([0xFF, 0xFF, 0xFF]));

        Assert.Equal(InvalidArgument, RawGrpc.Of(answer, "grpc-status"));
        var details = Google.Rpc.Status.Parser.ParseFrom(RawGrpc.Base64(RawGrpc.Of(answer, "grpc-status-details-bin")!));
        var info = Assert.Single(details.Details).Unpack<Google.Rpc.ErrorInfo>();
        Assert.Equal(("ERROR_REASON_MALFORMED_MESSAGE", "sitrep"), (info.Reason, info.Domain));
    }

    [Theory]
    [InlineData("Say")]
    [InlineData("Collect")]
    public async Task AnyCallKind_FrameCutShort_IsInvalidArgument(string method)
    {
        await using var host = await EchoHost.StartAsync();
        using var http = RawGrpc.Client();

        using var answer = await RawGrpc.PostAsync(http, host.Grpc, method, RawGrpc.Frame([0x0A, 0x01, 0x41], length: 100));

        Assert.Equal(InvalidArgument, RawGrpc.Of(answer, "grpc-status"));
    }

    [Fact]
    public async Task Unary_GzipThatIsNone_IsInvalidArgument()
    {
        await using var host = await EchoHost.StartAsync();
        using var http = RawGrpc.Client();

        using var answer = await RawGrpc.PostAsync(
            http, host.Grpc, "Say", RawGrpc.Frame([1, 2, 3, 4], compressed: 1), ("grpc-encoding", "gzip"));

        Assert.Equal(InvalidArgument, RawGrpc.Of(answer, "grpc-status"));
    }

    [Fact]
    public async Task Unary_MessageOverTheLimit_IsResourceExhausted()
    {
        await using var host = await EchoHost.StartAsync();
        var request = new EchoRequest { Text = new string('x', GrpcLimits.ReceivedMessageBytesMax) };

        var refusal = await CallKind.Unary.FailAsync(host.Client, request);

        Assert.Equal(Grpc.Core.StatusCode.ResourceExhausted, refusal.StatusCode);
    }

    [Fact]
    public async Task Unary_FaultInsideTheMethod_StaysInternal()
    {
        await using var host = await EchoHost.StartAsync();

        var refusal = await CallKind.Unary.FailAsync(host.Client, new EchoRequest { Behaviour = Behaviour.ThrowUnknown });

        Assert.Equal(Grpc.Core.StatusCode.Internal, refusal.StatusCode);
    }
}
