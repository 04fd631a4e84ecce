namespace Sitrep.Gateway.Imports;

/// <summary>A file that was sent, kept on disk as long as it is needed, since every service reads it twice.</summary>
internal sealed class FileSpool : IDisposable
{
    private readonly FileStream _file;

    private FileSpool(FileStream file) => _file = file;

    /// <summary>Takes in a request's body.</summary>
    /// <exception cref="Problems.ProblemException">It is larger than <see cref="UploadLimits.FileBytesMax"/>.</exception>
    public static async Task<FileSpool> ReceiveAsync(HttpContext context)
    {
        var spool = new FileSpool(TempFile.Create());
        try
        {
            var body = context.Request.BodyReader;
            while (true)
            {
                var read = await body.ReadAsync(context.RequestAborted);
                foreach (var piece in read.Buffer)
                    await spool._file.WriteAsync(piece, context.RequestAborted);
                body.AdvanceTo(read.Buffer.End);
                if (spool._file.Length > UploadLimits.FileBytesMax)
                    throw RequestLimits.TooLarge(context, UploadLimits.FileBytesMax);
                if (read.IsCompleted)
                    break;
            }

            await spool._file.FlushAsync(context.RequestAborted);
            return spool;
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>A reader of its own for each service.</summary>
    public Stream Open() => new FileStream(
        _file.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, TempFile.BufferBytes, FileOptions.Asynchronous);

    /// <summary>The known time in the header of a bulletin; null if it has none.</summary>
    public DateTimeOffset? HeaderKnownTime()
    {
        using var reader = new StreamReader(Open());
        try
        {
            using var header = JsonDocument.Parse(FirstLine(reader));
            return RecordJson.TextOf(header.RootElement, "knownTime") is { } text ? LocalTimes.ReadInstant(text) : null;
        }
        catch (JsonException)
        {
            // The services say what is wrong with it.
            return null;
        }
    }

    // The services skip blank lines.
    private static string FirstLine(StreamReader reader)
    {
        var line = reader.ReadLine();
        while (line is not null && line.AsSpan().Trim(" \t").IsEmpty)
            line = reader.ReadLine();
        return line ?? "";
    }

    public void Dispose() => _file.Dispose();
}
