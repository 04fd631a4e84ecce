using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Imports;

/// <summary>A file as it came in, kept on disk until the files before it are done: one who sends slowly, or waits, takes neither memory nor
/// the place of another. Its rows are held in memory as a whole once they are read.</summary>
internal sealed class Spool : IDisposable
{
    private readonly FileStream _file;

    private Spool(FileStream file) => _file = file;

    public Stream Content => _file;

    public long Bytes => _file.Length;

    public static async Task<Spool> ReceiveAsync(IAsyncStreamReader<ImportRequest> requests, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = System.IO.FileOptions.DeleteOnClose | System.IO.FileOptions.SequentialScan,
        };
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"sitrep-import-{Guid.NewGuid():N}"), options);
        try
        {
            while (await requests.MoveNext(cancellationToken))
                Append(file, requests.Current);
            file.Position = 0;
            return new Spool(file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static void Append(FileStream file, ImportRequest request)
    {
        if (request.PieceCase != ImportRequest.PieceOneofCase.Chunk)
            throw new InvalidFieldsException(Violations.One("options", "Sent a second time.", "Send only bytes after the first message."));
        if (file.Length + request.Chunk.Length > ImportLimits.BytesMax)
            throw new ImportTooLargeException($"{ImportLimits.BytesMax >> 20} MiB");
        file.Write(request.Chunk.Span);
    }

    public void Dispose() => _file.Dispose();
}
