using Sitrep.Storage;

namespace Sitrep.Evidence.Blocks;

/// <summary>Which revisions wrote of a day (UTC) on which windows end. Between two of them, whatever is computed from the records of that
/// day stays the same, so it is kept under the last.</summary>
/// <remarks>An end that is a date counts, as everywhere, as the midnight after it.</remarks>
public sealed class TouchedDays
{
    /// <summary>The day under which writes of records without a window are listed: they belong to every period.</summary>
    private const long NoDay = -1;

    private const long MicrosPerDay = 86_400_000_000;

    private readonly long _first;
    private readonly long[] _revisions;

    private TouchedDays(long first, long[] revisions) => (_first, _revisions) = (first, revisions);

    /// <summary>The last writes, as of the snapshot, of each day that windows ending in a period end on.</summary>
    public static TouchedDays In(Snapshot snapshot, Period period)
    {
        var (first, last) = DaysOf(period);
        return new(first, [.. LastWrites(snapshot, first, last)]);
    }

    /// <summary>The last revision, as of the snapshot, that wrote a record without a window; 0 if none did.</summary>
    public static long LastWithoutDay(Snapshot snapshot) => LastWrites(snapshot, NoDay, NoDay)[0];

    /// <summary>The last revision that wrote of what ends in a part of the period; 0 if none did.</summary>
    public long LastIn(Period part)
    {
        var (first, last) = DaysOf(part);
        return _revisions[(int)(first - _first)..((int)(last - _first) + 1)].Max();
    }

    /// <summary>Lists the days of versions that a transaction writes or ends.</summary>
    /// <param name="tx">The transaction.</param>
    /// <param name="ends">Where their windows end, see <see cref="WindowKey.EndsAt"/>; null for records without one.</param>
    internal static void Add(WriteTransaction tx, IEnumerable<long?> ends)
    {
        foreach (var day in ends.Select(end => end is { } micros ? DayOf(micros) : NoDay).Distinct())
            tx.Execute("INSERT OR IGNORE INTO touched_days (day, revision) VALUES (@day, @revision)", new { day });
    }

    private static IReadOnlyList<long> LastWrites(Snapshot snapshot, long first, long last) => snapshot.Query<long>(
        """
        WITH RECURSIVE days (day) AS (SELECT @first UNION ALL SELECT day + 1 FROM days WHERE day < @last)
        SELECT coalesce((
            SELECT revision FROM touched_days WHERE touched_days.day = days.day AND revision <= @revision ORDER BY revision DESC LIMIT 1), 0)
        FROM days ORDER BY day
        """,
        new { first, last });

    // A date is compared with the clock of the period's zone, which may show another day than UTC.
    private static (long First, long Last) DaysOf(Period period)
    {
        var (start, stop) = period.Micros;
        var (wallStart, wallStop) = period.WallMicros;
        return (DayOf(Math.Min(start, wallStart)), DayOf(Math.Max(stop, wallStop)));
    }

    private static long DayOf(long micros) => micros / MicrosPerDay;
}
