namespace Sitrep.Benchmarks.Processes;

/// <summary>A folder of databases; unless it was given, disposing removes it.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly bool _isOwn;

    private DataFolder(string path, bool isOwn) => (Path, _isOwn) = (path, isOwn);

    public string Path { get; }

    public static DataFolder Open(string? path = null) => path is null
        ? new(Directory.CreateTempSubdirectory("sitrep-benchmarks-").FullName, isOwn: true)
        : new(Directory.CreateDirectory(path).FullName, isOwn: false);

    public void Dispose()
    {
        if (_isOwn)
            Directory.Delete(Path, recursive: true);
    }
}
