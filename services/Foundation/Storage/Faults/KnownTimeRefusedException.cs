namespace Sitrep.Storage;

/// <summary>An explicit known time lies before the newest commit's or after now. All times are microseconds UTC.</summary>
public sealed class KnownTimeRefusedException(long knownTime, long newest, long now) : StorageException(
    $"Known time {Micros.Show(knownTime)} must lie between the newest commit's, {Micros.Show(newest)}, and now, {Micros.Show(now)}.")
{
    public long KnownTime { get; } = knownTime;

    public long Newest { get; } = newest;

    public long Now { get; } = now;
}
