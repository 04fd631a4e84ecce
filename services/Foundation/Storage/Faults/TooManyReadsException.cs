namespace Sitrep.Storage;

/// <summary>No place among the reads at work came free in time; nothing was read.</summary>
public sealed class TooManyReadsException(int limit) : StorageException(
    $"The service reads for {limit} callers at once, and none has ended in time. Ask again in a moment.")
{
    public int Limit { get; } = limit;
}
