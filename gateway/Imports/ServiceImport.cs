namespace Sitrep.Gateway.Imports;

/// <summary>Sends a file to one service and hears it out.</summary>
internal static class ServiceImport
{
    /// <exception cref="RpcException">The service refused the file or could not be reached.</exception>
    public static async Task<ServiceOutcome> RunAsync(
        Backend backend, FileSpool file, ImportOptions import, CallOptions options, Action<ImportProgress>? progress)
    {
        using var call = backend.Imports.Import(options);
        using CancellationTokenSource ended = new();
        var sending = SendAsync(call.RequestStream, file, import, ended.Token);
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
            // Nor does the client always let go of a write when its call ends: about once in a thousand calls that end early it is never told of.
            await ended.CancelAsync();
            // Whatever stops the sending stops the call as well, and the call's own status is the one that tells why.
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return reader.Finish();
    }

    internal static async Task SendAsync(
        IClientStreamWriter<ImportRequest> requests, FileSpool file, ImportOptions import, CancellationToken ended)
    {
        await requests.WriteAsync(new ImportRequest { Options = import }, CancellationToken.None).WaitAsync(ended);
        await using var content = file.Open();
        var buffer = new byte[UploadLimits.ChunkBytes];
        int read;
        while ((read = await content.ReadAsync(buffer, ended)) > 0)
            await requests.WriteAsync(new ImportRequest { Chunk = ByteString.CopyFrom(buffer, 0, read) }, CancellationToken.None).WaitAsync(ended);
        await requests.CompleteAsync().WaitAsync(ended);
    }
}
