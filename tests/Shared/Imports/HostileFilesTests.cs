using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Imports;

/// <summary>Files that are none, for every format: refused or rejected row by row, with nothing written and reads going on.</summary>
public sealed class HostileFilesTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    // What buffers on the way may take in beyond the limit of 32 MiB before the refusal reaches the sender.
    private const long SentMax = 128L << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (var format in Subject.Formats)
            {
                foreach (var file in Files.Keys)
                    cases.Add(format, file);
            }

            return cases;
        }
    }

    // What stands in the place of the header's columns and of a row's cells depends on the format: {header} and {row}.
    private static Dictionary<string, Func<string, IReadOnlyList<string>, byte[]>> Files { get; } = new()
    {
        ["empty"] = (_, _) => [],
        ["blank"] = (_, _) => "   \n\n"u8.ToArray(),
        ["binary"] = (_, _) => [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x00, 0x00, 0xFF, 0x0A, 0x00],
        ["utf-16"] = (_, columns) => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Header(columns))],
        ["header-only"] = (_, columns) => Encoding.UTF8.GetBytes(Header(columns)),
        ["invalid-utf-8"] = (_, columns) => [.. Encoding.UTF8.GetBytes(Header(columns)), 0x61, 0xC3, 0x28, 0x0A],
        ["one-line-of-31-mib"] = (_, columns) => [.. Encoding.UTF8.GetBytes(Header(columns)), .. Enumerable.Repeat((byte)'x', 31 << 20)],
        ["a-million-columns"] = (_, _) => Enumerable.Repeat((byte)',', 1_000_000).ToArray(),
        ["millions-of-cells"] = (_, columns) => [.. Encoding.UTF8.GetBytes(Header(columns)), .. Enumerable.Repeat((byte)',', 20_000_000)],
        ["quote-never-closed"] = (_, columns) => Encoding.UTF8.GetBytes($"{Header(columns)}\"{string.Concat(Enumerable.Repeat("a,b\n", 50_000))}"),
        ["semicolons"] = (_, columns) => Encoding.UTF8.GetBytes(Header(columns).Replace(',', ';') + "1;2;3\n"),
        ["nul"] = (_, columns) => Row(columns, "a\0b"),
        ["nan"] = (_, columns) => Row(columns, "NaN"),
        ["negative"] = (_, columns) => Row(columns, "-5"),
        ["huge"] = (_, columns) => Row(columns, "1000000000000000000000000000000"),
        ["exponent"] = (_, columns) => Row(columns, "1e30"),
        ["year-0"] = (_, columns) => Row(columns, "0000-00-00 00:00"),
        ["year-9999"] = (_, columns) => Row(columns, "9999-12-31 23:59"),
        ["formula"] = (_, columns) => Row(columns, "=HYPERLINK(\"\"http://192.0.2.1\"\",\"\"x\"\")"),
        ["half-a-surrogate"] = (_, columns) => [.. Row(columns, "x"), 0xED, 0xA0, 0x80],
        ["too-few-cells"] = (_, columns) => Encoding.UTF8.GetBytes(Header(columns) + "x\n"),
        ["html"] = (_, _) => "<!doctype html><title>403 Forbidden</title>\n"u8.ToArray(),
        ["zip"] = (_, _) => [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x08, 0x08, 0x0A, 0x0D],
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Import_FileThatIsNone_IsRefusedOrRejectedAndChangesNothing(string format, string file)
    {
        var client = new ImportService.ImportServiceClient(fixture.Service.Calls);
        var formats = await client.ListFormatsAsync(new());
        var bytes = Files[file](format, formats.Formats.Single(known => known.Name == format).Columns);

        try
        {
            var answer = await fixture.Service.ImportAsync(bytes, new ImportOptions { Format = format, AllowGone = true });

            Assert.NotEmpty(answer.Rows);
            Assert.All(answer.Rows, row => Assert.Equal(Outcome.Rejected, row.Outcome));
            Assert.All(answer.Rows, row => Assert.NotEmpty(row.Faults));
            Assert.False(answer.Summary.Published);
        }
        catch (RpcException refusal)
        {
            Assert.True(refusal.StatusCode is StatusCode.InvalidArgument or StatusCode.ResourceExhausted, refusal.ToString());
        }

        Assert.Equal(formats.Revision, (await client.ListFormatsAsync(new())).Revision);
    }

    [Theory]
    [MemberData(nameof(FormatNames))]
    public async Task Import_StreamWithoutEnd_IsCutOffAtTheLimitOfBytes(string format)
    {
        // Rarely the client never sends, or never ends a write of a call that has ended: that must not look like a service that hangs.
        using var call = new ImportService.ImportServiceClient(fixture.Service.Calls).Import(deadline: DateTime.UtcNow + Patience);
        using CancellationTokenSource ended = new();
        var sending = SendWithoutEndAsync(call.RequestStream, format, ended.Token);

        var refusal = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());
        // The client lets go of what it has not sent yet only with the call.
        call.Dispose();
        await ended.CancelAsync();

        Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
        Assert.InRange(await sending, 0, SentMax);
    }

    private static async Task<long> SendWithoutEndAsync(IClientStreamWriter<ImportRequest> requests, string format, CancellationToken ended)
    {
        var piece = new ImportRequest() { Chunk = Google.Protobuf.ByteString.CopyFrom(new byte[64 << 10]) };
        long sent = 0;
        try
        {
            await requests.WriteAsync(new ImportRequest { Options = new ImportOptions { Format = format } }).WaitAsync(ended);
            for (; sent < 2L << 30; sent += piece.Chunk.Length)
                await requests.WriteAsync(piece).WaitAsync(ended);
        }
        catch (Exception end) when (end is RpcException or InvalidOperationException or IOException or OperationCanceledException)
        {
            // The answer says why; the stream only that it is over.
        }

        return sent;
    }

    public static TheoryData<string> FormatNames => [.. Subject.Formats];

    private static string Header(IReadOnlyList<string> columns) => string.Join(',', columns) + "\n";

    private static byte[] Row(IReadOnlyList<string> columns, string cell) =>
        Encoding.UTF8.GetBytes($"{Header(columns)}{string.Join(',', columns.Select(_ => $"\"{cell}\""))}\n");
}
