using System.Security.Cryptography;
using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Imports;

/// <summary>A file as it came in, kept on disk until the files before it are done: one who sends slowly, or waits, takes neither memory nor
/// the place of another. Its rows are held in memory as a whole once they are read.</summary>
internal sealed class Spool : IDisposable
{
    private readonly FileStream _file;

    private Spool(FileStream file, string sha256) => (_file, Sha256) = (file, sha256);

    public Stream Content => _file;

    public long Bytes => _file.Length;

    /// <summary>Of its bytes, in hex.</summary>
    public string Sha256 { get; }

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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            while (await requests.MoveNext(cancellationToken))
                Append(file, hash, requests.Current);
            file.Position = 0;
            return new Spool(file, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static void Append(FileStream file, IncrementalHash hash, ImportRequest request)
    {
        if (request.PieceCase != ImportRequest.PieceOneofCase.Chunk)
            throw new InvalidFieldsException(Violations.One("options", "Sent a second time.", "Send only bytes after the first message."));
        if (file.Length + request.Chunk.Length > ImportLimits.BytesMax)
            throw new ImportTooLargeException($"{ImportLimits.BytesMax >> 20} MiB");
        file.Write(request.Chunk.Span);
        hash.AppendData(request.Chunk.Span);
    }

    public void Dispose() => _file.Dispose();
}
