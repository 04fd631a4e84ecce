namespace Sitrep.Storage;

/// <summary>What a write says about itself beside its content.</summary>
public sealed record WriteOptions
{
    /// <summary>Makes the write repeatable without a second effect; null if the caller never repeats it.</summary>
    public string? RequestId { get; init; }

    /// <summary>A hash of the request's content: tells a repetition from another request under the same id.</summary>
    public byte[]? RequestHash { get; init; }

    /// <summary>Takes long, such as an import: nobody else's write is held up by its COMMIT in a shared transaction.</summary>
    public bool IsLong { get; init; }

    public string Author { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Microseconds UTC from which the content counts as known, neither before the newest commit's nor after now;
    /// null: now, or the newest commit's if the clock stands behind it.</summary>
    public long? KnownTime { get; init; }
}
