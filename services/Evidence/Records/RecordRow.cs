namespace Sitrep.Evidence.Records;

/// <summary>One version of a record as its table keeps it: what is queried as columns, the rest as the body.</summary>
public sealed class RecordRow
{
    /// <summary>The number of the version among those of its kind, never given twice.</summary>
    public long Version { get; set; }

    public string Id { get; set; } = "";

    public long FromRevision { get; set; }

    public long Withdrawn { get; set; }

    /// <summary>What it can be found by, see <see cref="Term"/>; kept in the index of terms.</summary>
    public IReadOnlyList<string> Terms { get; set; } = [];

    /// <summary>Microseconds UTC; of a date without a time, its first midnight written as if UTC.</summary>
    public long StartsAt { get; set; }

    /// <summary>Microseconds UTC; of a date without a time, the midnight after it written as if UTC.</summary>
    public long EndsAt { get; set; }

    /// <summary>1 where the end is a date without a time, which is that day in any zone.</summary>
    public long DateOnly { get; set; }

    /// <summary>The record's message without its claims.</summary>
    public byte[] Body { get; set; } = [];
}
