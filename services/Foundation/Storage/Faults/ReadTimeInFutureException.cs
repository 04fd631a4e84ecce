namespace Sitrep.Storage;

/// <summary>What will be known at a later time cannot be read yet. Both times are microseconds UTC.</summary>
public sealed class ReadTimeInFutureException(long readTime, long now) : StorageException(
    $"Read time {Micros.Show(readTime)} is later than now, {Micros.Show(now)}.")
{
    public long ReadTime { get; } = readTime;

    public long Now { get; } = now;
}
