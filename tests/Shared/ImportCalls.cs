using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests;

/// <summary>What an import answered.</summary>
internal sealed record ImportAnswer(IReadOnlyList<FileNotice> Notices, IReadOnlyList<RowOutcome> Rows, ImportSummary Summary)
{
    public RowOutcome Line(long line) => Rows.Single(row => row.Line == line);

    /// <summary>The faults of a line as field: reason.</summary>
    public IEnumerable<string> FaultsOf(long line) => Rows.Where(row => row.Line == line).SelectMany(row => row.Faults).Select(fault => fault.Field);

    public IEnumerable<long> RejectedLines => Rows.Where(row => row.Outcome == Outcome.Rejected).Select(row => row.Line);
}

/// <summary>Files through the one door.</summary>
internal static class ImportCalls
{
    private const int ChunkBytes = 64 << 10;

    public static Task<ImportAnswer> ImportAsync(this RunningService service, string file, bool dryRun = false, DateTimeOffset? knownTime = null) =>
        service.ImportAsync(Encoding.UTF8.GetBytes(file), new ImportOptions
        {
            Format = "bulletin",
            DryRun = dryRun,
            KnownTime = knownTime is { } time ? Timestamp.FromDateTimeOffset(time) : null,
            KindsElsewhere = { "attack", "damage", "outage", "negotiation", "agreement", "statement", "exchange" },
        });

    public static async Task<ImportAnswer> ImportAsync(this RunningService service, ReadOnlyMemory<byte> file, ImportOptions options)
    {
        using var call = new ImportService.ImportServiceClient(service.Calls).Import();
        var sending = SendAsync(call.RequestStream, file, options);
        List<FileNotice> notices = [];
        List<RowOutcome> rows = [];
        ImportSummary? summary = null;
        try
        {
            await foreach (var answer in call.ResponseStream.ReadAllAsync())
            {
                Assert.Null(summary);
                if (answer.PieceCase == ImportResponse.PieceOneofCase.Row)
                    rows.Add(answer.Row);
                else if (answer.PieceCase == ImportResponse.PieceOneofCase.Notice)
                    notices.Add(answer.Notice);
                summary = answer.Summary;
            }
        }
        finally
        {
            // Where the answer came before all was sent, the client lets go of the rest only with the call.
            call.Dispose();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Assert.NotNull(summary);
        return new ImportAnswer(notices, rows, summary);
    }

    /// <summary>Has the rows on file derived once more.</summary>
    public static async Task<ImportAnswer> RederiveAsync(
        this RunningService service, string format = "", bool dryRun = false, Timestamp? knownTime = null, string author = "")
    {
        using var call = new ImportService.ImportServiceClient(service.Calls).Rederive(
            new RederiveRequest { Format = format, DryRun = dryRun, KnownTime = knownTime, Author = author });
        var pieces = await call.ResponseStream.ReadAllAsync().ToListAsync();
        return new ImportAnswer(
            [], [.. pieces.Where(piece => piece.PieceCase == RederiveResponse.PieceOneofCase.Row).Select(piece => piece.Row)], pieces[^1].Summary);
    }

    /// <summary>A bulletin of these records, with a header of these members.</summary>
    public static string Bulletin(string header, params IEnumerable<(string Kind, IRecord Record)> records) =>
        string.Join('\n', records.Select(line => Line(line.Kind, line.Record)).Prepend(header));

    /// <summary>One record as a line.</summary>
    public static string Line(string kind, IRecord record)
    {
        using var bytes = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(bytes, new() { Encoder = RecordJson.WriterOptions.Encoder }))
            RecordJson.WriteLine(writer, kind, record);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    // A service that refuses ends the call at once; the rest of the file then has nowhere to go.
    private static async Task SendAsync(IClientStreamWriter<ImportRequest> requests, ReadOnlyMemory<byte> file, ImportOptions options)
    {
        try
        {
            await requests.WriteAsync(new ImportRequest { Options = options });
            for (var start = 0; start < file.Length; start += ChunkBytes)
            {
                var chunk = file.Slice(start, Math.Min(ChunkBytes, file.Length - start));
                await requests.WriteAsync(new ImportRequest { Chunk = UnsafeByteOperations.UnsafeWrap(chunk) });
            }

            await requests.CompleteAsync();
        }
        catch (RpcException)
        {
            // The answer says why.
        }
    }
}
