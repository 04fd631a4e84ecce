namespace Sitrep.Gateway.Web;

/// <summary>Files that live as long as a request.</summary>
internal static class TempFile
{
    public const int BufferBytes = 64 * 1024;

    /// <summary>An empty file, gone once it is closed. Others may read it meanwhile.</summary>
    public static FileStream Create() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, BufferBytes,
        FileOptions.Asynchronous | FileOptions.DeleteOnClose);
}
