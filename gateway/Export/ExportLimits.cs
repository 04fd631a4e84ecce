using Sitrep.Gateway.Imports;

namespace Sitrep.Gateway.Export;

/// <summary>Limits of an export.</summary>
internal static class ExportLimits
{
    /// <summary>The largest file made. It waits on disk while it is made and sent; a larger one is had in parts.</summary>
    public const long FileBytesMax = 1024 * 1024 * 1024;

    /// <summary>As in the contract of the services: the most that one import takes, beside
    /// <see cref="UploadLimits.FileBytesMax"/>. A larger export is given all the same, and says so.</summary>
    public const long ImportRecordsMax = 50_000;

    /// <summary>As in the contract: the longest note of a header.</summary>
    public const int NoteLengthMax = 1_000;

    /// <summary>More entries of a register than anybody brings in line by hand are counted, not named.</summary>
    public const int EntriesNamedMax = 20;

    /// <summary>The longest that an export is made; a database at the limit of a file takes about half of it.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMinutes(5);
}
