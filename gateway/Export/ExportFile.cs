namespace Sitrep.Gateway.Export;

/// <summary>A bulletin, whole on disk before its first byte is sent: a service that fails halfway gives a problem and
/// never half a file.</summary>
internal sealed class ExportFile : IDisposable
{
    // The header counts the records, and a register is written only once it is known who cites a source: what comes first is made last.
    private readonly MemoryStream _header = new();
    private readonly FileStream _registers = TempFile.Create();
    private readonly FileStream _records = TempFile.Create();

    public ExportFile() => (Header, Registers, Records) = (new(_header), new(_registers), new(_records));

    /// <summary>The header.</summary>
    public BulletinWriter Header { get; }

    /// <summary>The entries of the registers: sources, then aliases.</summary>
    public BulletinWriter Registers { get; }

    /// <summary>All other records.</summary>
    public BulletinWriter Records { get; }

    /// <summary>The state that it is of.</summary>
    public required ExportState State { get; init; }

    /// <summary>Bytes of the bulletin.</summary>
    public long Length => Header.Bytes + Registers.Bytes + Records.Bytes;

    /// <summary>Ends the writing.</summary>
    public async Task FlushAsync(CancellationToken aborted)
    {
        await Header.FlushAsync(aborted);
        await Registers.FlushAsync(aborted);
        await Records.FlushAsync(aborted);
    }

    /// <summary>Sends it.</summary>
    public async Task SendAsync(Stream target, CancellationToken aborted)
    {
        foreach (var part in (Stream[])[_header, _registers, _records])
        {
            part.Position = 0;
            await part.CopyToAsync(target, aborted);
        }
    }

    public void Dispose()
    {
        _header.Dispose();
        _registers.Dispose();
        _records.Dispose();
    }
}
