namespace Sitrep.Gateway.Imports;

/// <summary>Sends a file to one service and hears it out.</summary>
internal static class ServiceImport
{
    /// <exception cref="RpcException">The service refused the file or could not be reached.</exception>
    public static async Task<ServiceOutcome> RunAsync(
        Backend backend, FileSpool file, ImportOptions import, CallOptions options, Action<ImportProgress>? progress)
    {
        using var call = backend.Imports.Import(options);
        var sending = SendAsync(call.RequestStream, file, import);
        var reader = new OutcomeReader(backend, progress);
        try
        {
            await foreach (var answer in call.ResponseStream.ReadAllAsync(CancellationToken.None))
                reader.Take(answer.Progress, answer.Notice, answer.Row, answer.Summary);
        }
        finally
        {
            // A service that ended the call early takes no more bytes, and one that was being sent would wait for ever.
            call.Dispose();
            // Whatever stops the sending stops the call as well, and the call's own status is the one that tells why.
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return reader.Finish();
    }

    private static async Task SendAsync(IClientStreamWriter<ImportRequest> requests, FileSpool file, ImportOptions import)
    {
        await requests.WriteAsync(new ImportRequest { Options = import });
        await using var content = file.Open();
        var buffer = new byte[UploadLimits.ChunkBytes];
        int read;
        while ((read = await content.ReadAsync(buffer)) > 0)
            await requests.WriteAsync(new ImportRequest { Chunk = ByteString.CopyFrom(buffer, 0, read) });
        await requests.CompleteAsync();
    }
}
