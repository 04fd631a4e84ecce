namespace Sitrep.Evidence.Time;

/// <summary>Where a window stands in order and in a period, as numbers that a database can compare. Microseconds; for a window
/// that ends on a date, both are readings of a wall clock as if it were UTC, so that the date counts as written in
/// every zone.</summary>
/// <param name="EndsAt">The instant it ends; for a date the midnight after it.</param>
/// <param name="DateOnly">Whether it ends on a date, to be compared with a period's wall clock.</param>
/// <param name="StartsAt">The instant it starts, in the same convention; where none was said, the start of the day it ends on.</param>
public readonly record struct WindowKey(long EndsAt, bool DateOnly, long StartsAt)
{
    /// <summary>When it ends.</summary>
    public WindowEnd End => new(EndsAt, DateOnly);

    /// <summary>The key of a valid window.</summary>
    public static WindowKey From(V1.Window window)
    {
        var zone = IanaZone.Get(window.Zone);
        var dateOnly = !Moments.IsTimed(window.End);
        return new WindowKey(EndOf(window.End), dateOnly, dateOnly ? WallStart(window, zone) : Start(window, zone));
    }

    /// <summary>The key of something said at one moment.</summary>
    public static WindowKey From(V1.Moment moment, string zone) => From(new V1.Window { End = moment, Zone = zone });

    /// <summary>Where a moment stands in order: its latest instant; for a date the midnight after it.</summary>
    public static long EndOf(V1.Moment moment) =>
        Micros(Moments.IsTimed(moment) ? moment.Minute.ToDateTime() : Moments.Days(moment).After.ToDateTime(default));

    /// <summary>Microseconds since 1970 of a time in UTC, or of what a wall clock showed as if it were.</summary>
    internal static long Micros(DateTime clock) => (clock.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static long WallStart(V1.Window window, IanaZone zone) => Micros(Moments.WallExtent(window.Start ?? window.End, zone).Earliest);

    private static long Start(V1.Window window, IanaZone zone)
    {
        var start = window.Start is null
            ? zone.StartOf(WindowDays.NightOf(window, zone))
            : Moments.Extent(window.Start, zone).Earliest;
        return Micros(start.UtcDateTime);
    }
}
