using System.Globalization;

namespace Sitrep.Evidence.Time;

/// <summary>Points in time as said: to the minute, the day or the month.</summary>
public static class Moments
{
    /// <summary>First year taken in: the database of peace agreements begins with it.</summary>
    public const int YearMin = 1990;

    /// <summary>Last year taken in; later ones are slips of the pen.</summary>
    public const int YearMax = 2100;

    /// <summary>A moment said to the minute.</summary>
    public static V1.Moment Minute(DateTimeOffset instant) =>
        new() { Minute = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(instant) };

    /// <summary>A moment said to the day.</summary>
    public static V1.Moment Day(DateOnly day) => new() { Day = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };

    /// <summary>A day as written, YYYY-MM-DD, within the years taken in; null for anything else.</summary>
    public static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= YearMin and <= YearMax
            ? day
            : null;

    /// <summary>The first day of a month as written, YYYY-MM, within the years taken in; null for anything else.</summary>
    public static DateOnly? ParseMonth(string text) => text.Length == 7 ? ParseDay($"{text}-01") : null;

    /// <summary>Whether it is a time of day that was said, not only a date.</summary>
    public static bool IsTimed(V1.Moment moment) => moment.SaidCase == V1.Moment.SaidOneofCase.Minute;

    /// <summary>
    /// The earliest and the latest instant that the words allow, in a zone: equal for a minute, local midnights for a
    /// day or month. Throws <see cref="ArgumentException"/> for a moment that says nothing readable.
    /// </summary>
    public static (DateTimeOffset Earliest, DateTimeOffset Latest) Extent(V1.Moment moment, TimeZoneInfo zone)
    {
        if (IsTimed(moment))
            return (moment.Minute.ToDateTimeOffset(), moment.Minute.ToDateTimeOffset());
        var (first, after) = Days(moment);
        return (Zones.FirstInstant(first.ToDateTime(default), zone), Zones.FirstInstant(after.ToDateTime(default), zone));
    }

    /// <summary>The same as <see cref="Extent"/> on the clock of a wall in that zone, in microseconds as if it were UTC.</summary>
    public static (long Earliest, long Latest) WallExtent(V1.Moment moment, TimeZoneInfo zone)
    {
        if (IsTimed(moment))
        {
            var wall = WallMicros(moment.Minute.ToDateTimeOffset(), zone);
            return (wall, wall);
        }
        var (first, after) = Days(moment);
        return (MidnightMicros(first), MidnightMicros(after));
    }

    /// <summary>
    /// Where a moment stands in order: microseconds of its latest instant; for a date the midnight after it, as if UTC.
    /// </summary>
    public static long EndsAt(V1.Moment moment) =>
        IsTimed(moment) ? Micros(moment.Minute.ToDateTimeOffset()) : MidnightMicros(Days(moment).After);

    /// <summary>Microseconds since 1970 UTC.</summary>
    internal static long Micros(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    internal static long WallMicros(DateTimeOffset instant, TimeZoneInfo zone) =>
        Micros(new DateTimeOffset(TimeZoneInfo.ConvertTime(instant, zone).DateTime, TimeSpan.Zero));

    internal static long MidnightMicros(DateOnly day) => Micros(new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero));

    internal static (DateOnly First, DateOnly After) Days(V1.Moment moment) => moment.SaidCase switch
    {
        V1.Moment.SaidOneofCase.Day when ParseDay(moment.Day) is { } day => (day, day.AddDays(1)),
        V1.Moment.SaidOneofCase.Month when ParseMonth(moment.Month) is { } first => (first, first.AddMonths(1)),
        _ => throw new ArgumentException($"The moment {moment} names no date.", nameof(moment)),
    };
}
