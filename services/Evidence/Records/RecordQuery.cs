namespace Sitrep.Evidence.Records;

/// <summary>Which records of a kind.</summary>
public sealed record RecordQuery
{
    /// <summary>Only records that belong to it: whose window ends after its start and not after its stop.</summary>
    public Period? Period { get; init; }

    /// <summary>Only records whose window touches the period but ends after it; not together with Period.</summary>
    public Period? Overlapping { get; init; }

    /// <summary>Terms that all must be there, see <see cref="Term"/>; empty ones are passed over.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Text that must stand in the words, without regard to case.</summary>
    public string Text { get; init; } = "";

    /// <summary>Also those withdrawn.</summary>
    public bool ShowWithdrawn { get; init; }
}

/// <summary>The place of a record in the order of its kind.</summary>
public sealed record RecordPosition(long EndsAt, string Id);
