namespace Sitrep.Host;

/// <summary>The folder of the databases, held by one Host at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockName = "host.lock";
    private readonly FileStream _heldLock;

    private DataFolder(FileStream heldLock, bool wasEmpty) => (_heldLock, WasEmpty) = (heldLock, wasEmpty);

    /// <summary>Whether it held no database before this start.</summary>
    public bool WasEmpty { get; }

    /// <summary>Creates the folder if need be and takes it.</summary>
    /// <exception cref="IOException">Another Host holds it, or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static DataFolder Open(string path)
    {
        Directory.CreateDirectory(path);
        // The system lets go of the lock when the process ends, however it ends.
        var held = new FileStream(Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        return new DataFolder(held, !Directory.EnumerateFiles(path, "*.db").Any());
    }

    public void Dispose() => _heldLock.Dispose();
}
