using Google.Protobuf;
using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;

namespace Sitrep.Gateway.Imports;

/// <summary>What one service made of a file.</summary>
internal sealed record ServiceOutcome(Backend Backend, IReadOnlyList<FileNotice> Notices, IReadOnlyList<RowOutcome> Rows, ImportSummary Summary);

/// <summary>Sends a file to one service and hears it out.</summary>
internal static class ServiceImport
{
    /// <exception cref="RpcException">The service refused the file or could not be reached.</exception>
    public static async Task<ServiceOutcome> RunAsync(
        Backend backend, FileSpool file, ImportOptions options, DateTime deadline, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var call = backend.Imports.Import(deadline: deadline, cancellationToken: cancellation);
        var sending = SendAsync(call.RequestStream, file, options);
        List<FileNotice> notices = [];
        List<RowOutcome> rows = [];
        ImportSummary? summary = null;
        try
        {
            await foreach (var answer in call.ResponseStream.ReadAllAsync(CancellationToken.None))
            {
                switch (answer.PieceCase)
                {
                    case ImportResponse.PieceOneofCase.Progress:
                        progress?.Report(answer.Progress);
                        break;
                    case ImportResponse.PieceOneofCase.Notice:
                        notices.Add(answer.Notice);
                        break;
                    case ImportResponse.PieceOneofCase.Row:
                        rows.Add(answer.Row);
                        break;
                    case ImportResponse.PieceOneofCase.Summary:
                        summary = answer.Summary;
                        break;
                }
            }
        }
        finally
        {
            // Whatever stops the sending stops the call as well, and the call's own status is the one that tells why.
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (summary is null) throw new RpcException(new Status(StatusCode.Unavailable, "The service ended without a summary."));
        backend.Monitor.Observe(summary.Revision);
        return new ServiceOutcome(backend, notices, rows, summary);
    }

    private static async Task SendAsync(IClientStreamWriter<ImportRequest> requests, FileSpool file, ImportOptions options)
    {
        await requests.WriteAsync(new ImportRequest { Options = options });
        await using var content = file.Open();
        var buffer = new byte[ImportLimits.ChunkBytes];
        int read;
        while ((read = await content.ReadAsync(buffer)) > 0)
            await requests.WriteAsync(new ImportRequest { Chunk = ByteString.CopyFrom(buffer, 0, read) });
        await requests.CompleteAsync();
    }
}
