using Sitrep.Contracts.Time;

namespace Sitrep.Evidence.Time;

/// <summary>
/// Where a window stands in order and in a period, as numbers that a database can compare. Microseconds; for a window
/// that ends on a date, both are readings of a wall clock as if it were UTC, so that the date counts as written in
/// every zone.
/// </summary>
/// <param name="EndsAt">The instant it ends; for a date the midnight after it.</param>
/// <param name="DateOnly">Whether it ends on a date, to be compared with a period's wall clock.</param>
/// <param name="StartsAt">The instant it starts, in the same convention; where none was said, the start of the day it ends on.</param>
public readonly record struct WindowKey(long EndsAt, bool DateOnly, long StartsAt)
{
    /// <summary>The key of a valid window.</summary>
    public static WindowKey From(V1.Window window)
    {
        var zone = IanaZone.Get(window.Zone);
        var dateOnly = !Moments.IsTimed(window.End);
        return new WindowKey(Microseconds.EndOf(window.End), dateOnly, dateOnly ? WallStart(window, zone) : Start(window, zone));
    }

    /// <summary>The key of something said at one moment.</summary>
    public static WindowKey From(V1.Moment moment, string zone) => From(new V1.Window { End = moment, Zone = zone });

    private static long WallStart(V1.Window window, IanaZone zone) =>
        window.Start is null ? Microseconds.Of(Moments.Days(window.End).First) : Microseconds.Of(Moments.WallExtent(window.Start, zone).Earliest);

    private static long Start(V1.Window window, IanaZone zone)
    {
        var start = window.Start is null
            ? zone.StartOf(WindowDays.NightOf(window, zone))
            : Moments.Extent(window.Start, zone).Earliest;
        return Microseconds.Of(start);
    }
}
