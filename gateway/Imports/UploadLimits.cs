namespace Sitrep.Gateway.Imports;

/// <summary>Limits of an import.</summary>
internal static class UploadLimits
{
    /// <summary>As in the contract of the services: what one transaction publishes within two seconds.</summary>
    public const long FileBytesMax = 32 * 1024 * 1024;

    /// <summary>As in the contract: the largest piece of a file that a service takes.</summary>
    public const int ChunkBytes = 64 * 1024;

    /// <summary>More faults than anybody mends at once; the rest is counted.</summary>
    public const int FaultsShownMax = 100;

    /// <summary>The largest file takes seconds; after this it is not coming any more.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMinutes(2);

    /// <summary>An import that fails this soon fails with a status of its own; after it the answer is under way.</summary>
    public static readonly TimeSpan HeldBack = TimeSpan.FromSeconds(1);
}
