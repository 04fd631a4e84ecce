namespace Sitrep.Gateway.Export;

/// <summary>A bulletin, whole on disk before its first byte is sent: a service that fails halfway gives a problem and
/// never half a file.</summary>
internal sealed class ExportFile : IDisposable
{
    // The header counts the records, and a register is written only once it is known who cites a source: what comes first is made last.
    private BulletinWriter[] Parts => [Header, Registers, OfSections];

    public required ExportState State { get; init; }

    public BulletinWriter Header { get; } = new(new MemoryStream());

    /// <summary>The entries of the registers: sources, then aliases.</summary>
    public BulletinWriter Registers { get; } = new(TempFile.Create());

    /// <summary>The records that one service keeps.</summary>
    public BulletinWriter OfSections { get; } = new(TempFile.Create());

    public long Records => Parts.Sum(part => part.Records);

    /// <summary>Bytes of the bulletin.</summary>
    public long Length => Parts.Sum(part => part.Bytes);

    public async Task FlushAsync(CancellationToken aborted)
    {
        foreach (var part in Parts)
            await part.FlushAsync(aborted);
    }

    public async Task SendAsync(Stream target, CancellationToken aborted)
    {
        foreach (var part in Parts)
            await part.SendAsync(target, aborted);
    }

    public void Dispose()
    {
        foreach (var part in Parts)
            part.Dispose();
    }
}
