namespace Sitrep.Evidence.Records;

/// <summary>A record that was written between two revisions, as its columns tell it.</summary>
public sealed class ChangedRow
{
    public string Id { get; set; } = "";

    /// <summary>1 where it was on file at the earlier revision and not withdrawn.</summary>
    public long? Stood { get; set; }

    /// <summary>End of its window then, see <see cref="RecordRow"/>; null where it was not on file, and for kinds without one.</summary>
    public long? EndedAt { get; set; }

    /// <summary>1 where that was a date.</summary>
    public long? EndedOnDate { get; set; }

    /// <summary>1 where it is on file at the later revision and not withdrawn.</summary>
    public long? Stands { get; set; }

    /// <summary>End of its window at the later revision.</summary>
    public long? EndsAt { get; set; }

    /// <summary>1 where that is a date.</summary>
    public long? EndsOnDate { get; set; }

    /// <summary>1 where its window has ended at different times in its versions.</summary>
    public long Moved { get; set; }

    /// <summary>The end of its newest window; null for kinds without one.</summary>
    public WindowEnd? End => EndOf(EndsAt, EndsOnDate);

    /// <summary>The ends of its window at either revision.</summary>
    public IEnumerable<WindowEnd> Ends => ((WindowEnd?[])[EndOf(EndedAt, EndedOnDate), End]).OfType<WindowEnd>();

    private static WindowEnd? EndOf(long? at, long? onDate) => at is { } micros ? new(micros, onDate == 1) : null;
}
