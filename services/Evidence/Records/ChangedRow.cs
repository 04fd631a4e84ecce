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

    /// <summary>Reads the rows of the records <c>@chunk</c>, all there at the revision read, against the revision <c>@left</c>.</summary>
    internal static string Select(RecordKind kind) =>
        $"""
        SELECT now.id, was.withdrawn = 0 AS stood, now.withdrawn = 0 AS stands, {(kind.HasWindow ? SelectEnds(kind) : "0 AS moved")}
        FROM {kind.Plural} now
        LEFT JOIN {kind.Plural} was ON was.id = now.id AND was.from_revision <= @left AND was.until_revision > @left
        WHERE now.id IN @chunk AND now.from_revision <= @revision AND now.until_revision > @revision
        """;

    private static string SelectEnds(RecordKind kind) =>
        $"""
        was.ends_at AS ended_at, was.date_only AS ended_on_date, now.ends_at, now.date_only AS ends_on_date,
        EXISTS (SELECT 1 FROM {kind.Plural} other
            WHERE other.id = now.id AND other.from_revision <= @revision
                AND (other.ends_at <> now.ends_at OR other.date_only <> now.date_only)) AS moved
        """;

    private static WindowEnd? EndOf(long? at, long? onDate) => at is { } micros ? new(micros, onDate == 1) : null;
}
