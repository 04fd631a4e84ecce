using Sitrep.Contracts.Time;

namespace Sitrep.Evidence.Time;

/// <summary>Times as numbers that a database can compare: microseconds since 1970.</summary>
public static class Microseconds
{
    /// <summary>
    /// Where a moment stands in order: its latest instant; for a date the midnight after it, as if UTC.
    /// </summary>
    public static long EndOf(V1.Moment moment) =>
        Moments.IsTimed(moment) ? Of(moment.Minute.ToDateTimeOffset()) : Of(Moments.Days(moment).After);

    internal static long Of(DateTimeOffset instant) => Of(instant.UtcDateTime);

    /// <summary>Midnight, as if UTC.</summary>
    internal static long Of(DateOnly day) => Of(day.ToDateTime(default));

    /// <summary>A reading of a wall clock, as if UTC.</summary>
    internal static long Of(DateTime wallClock) => (wallClock.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
