using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Sitrep.Benchmarks.Processes;
using Sitrep.Evidence.V1;

namespace Sitrep.Benchmarks.Load;

/// <summary>Sends bulletins to strikes itself, as a gateway does, without trying them first.</summary>
internal sealed class ServiceImportDoor(ServerProcess service) : IDisposable
{
    /// <summary>The largest chunk that a service takes.</summary>
    private const int ChunkBytes = 64 * 1024;

    private static readonly string[] KindsElsewhere = ["negotiation", "agreement", "statement", "exchange"];

    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(service.Addresses["grpc"]);

    /// <exception cref="InvalidOperationException">It was not published.</exception>
    public async Task ImportAsync(byte[] bulletin)
    {
        using var call = new ImportService.ImportServiceClient(_channel).Import();
        var sending = SendAsync(call.RequestStream, bulletin);
        ImportSummary? summary = null;
        await foreach (var piece in call.ResponseStream.ReadAllAsync())
            summary = piece.Summary ?? summary;
        await sending;
        if (summary is not { Published: true })
            throw new InvalidOperationException($"Not imported: {summary}");
    }

    public void Dispose() => _channel.Dispose();

    private static async Task SendAsync(IClientStreamWriter<ImportRequest> requests, byte[] bulletin)
    {
        await requests.WriteAsync(new() { Options = new() { Format = "bulletin", KindsElsewhere = { KindsElsewhere } } });
        for (var sent = 0; sent < bulletin.Length; sent += ChunkBytes)
            await requests.WriteAsync(new() { Chunk = ByteString.CopyFrom(bulletin, sent, Math.Min(ChunkBytes, bulletin.Length - sent)) });
        await requests.CompleteAsync();
    }
}
