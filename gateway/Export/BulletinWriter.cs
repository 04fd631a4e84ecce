using System.Buffers;

namespace Sitrep.Gateway.Export;

/// <summary>Writes records as lines of a bulletin, a piece at a time.</summary>
/// <param name="file">Takes them; it is closed with this.</param>
internal sealed class BulletinWriter(Stream file) : IDisposable
{
    /// <summary>What is kept in memory before it goes to the file.</summary>
    private const int PieceBytes = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _piece = new(2 * PieceBytes);
    private long _written;

    public long Records { get; private set; }

    public long Bytes => _written + _piece.WrittenCount;

    /// <summary>Writes a line that is no record.</summary>
    public void Line(Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(_piece, RecordJson.WriterOptions))
            write(writer);
        _piece.Write("\n"u8);
    }

    /// <summary>Writes a record, without what its service has set.</summary>
    /// <exception cref="ProblemException">The file is full.</exception>
    public async Task RecordAsync(RecordResource kind, IRecord record, CancellationToken aborted)
    {
        record.Etag = "";
        record.WithdrawnReason = "";
        Line(writer => RecordJson.WriteLine(writer, kind.Singular, record));
        Records++;
        if (Bytes > ExportLimits.FileBytesMax)
            throw new ProblemException(ExportProblems.TooLarge());
        if (_piece.WrittenCount >= PieceBytes)
            await FlushAsync(aborted);
    }

    /// <summary>Puts everything into the file.</summary>
    public async Task FlushAsync(CancellationToken aborted)
    {
        await file.WriteAsync(_piece.WrittenMemory, aborted);
        await file.FlushAsync(aborted);
        _written += _piece.WrittenCount;
        _piece.ResetWrittenCount();
    }

    /// <summary>Sends what is in the file.</summary>
    public Task SendAsync(Stream target, CancellationToken aborted)
    {
        file.Position = 0;
        return file.CopyToAsync(target, aborted);
    }

    public void Dispose() => file.Dispose();
}
