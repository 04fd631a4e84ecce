using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Contracts.Time;

/// <summary>Points in time as said: to the minute, the day or the month.</summary>
public static class Moments
{
    /// <summary>First year taken in: the database of peace agreements begins with it.</summary>
    public const int YearMin = 1990;

    /// <summary>Last year taken in; later ones are slips of the pen.</summary>
    public const int YearMax = 2100;

    /// <summary>Longest period answered: three years and a few days, so that a comparison of years fits and an answer stays bounded.</summary>
    public const int PeriodDaysMax = 1_100;

    /// <summary>A moment said to the minute.</summary>
    public static Moment Minute(DateTimeOffset instant) => new() { Minute = Timestamp.FromDateTimeOffset(instant) };

    /// <summary>A moment said to the day.</summary>
    public static Moment Day(DateOnly day) => new() { Day = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };

    /// <summary>A day as written, YYYY-MM-DD, within the years taken in; null for anything else.</summary>
    public static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= YearMin and <= YearMax
            ? day
            : null;

    /// <summary>The first day of a month as written, YYYY-MM, within the years taken in; null for anything else.</summary>
    public static DateOnly? ParseMonth(string text) => text.Length == 7 ? ParseDay($"{text}-01") : null;

    /// <summary>Whether it is a time of day that was said, not only a date.</summary>
    public static bool IsTimed(Moment moment) => moment.SaidCase == Moment.SaidOneofCase.Minute;

    /// <summary>
    /// The first day of a date and the one after its last. Throws <see cref="ArgumentException"/> for a moment that names no readable date.
    /// </summary>
    public static (DateOnly First, DateOnly After) Days(Moment moment) => moment.SaidCase switch
    {
        Moment.SaidOneofCase.Day when ParseDay(moment.Day) is { } day => (day, day.AddDays(1)),
        Moment.SaidOneofCase.Month when ParseMonth(moment.Month) is { } first => (first, first.AddMonths(1)),
        _ => throw new ArgumentException($"The moment {moment} names no date.", nameof(moment)),
    };

    /// <summary>The earliest and the latest instant that the words allow, in a zone: equal for a minute, local midnights for a
    /// day or month. Throws <see cref="ArgumentException"/> for a moment that says nothing readable.</summary>
    public static (DateTimeOffset Earliest, DateTimeOffset Latest) Extent(Moment moment, IanaZone zone)
    {
        if (IsTimed(moment))
            return (moment.Minute.ToDateTimeOffset(), moment.Minute.ToDateTimeOffset());
        var (first, after) = Days(moment);
        return (zone.StartOf(first), zone.StartOf(after));
    }

    /// <summary>The same as <see cref="Extent"/> on the clock of a wall in that zone.</summary>
    public static (DateTime Earliest, DateTime Latest) WallExtent(Moment moment, IanaZone zone)
    {
        if (IsTimed(moment))
        {
            var wall = zone.WallClock(moment.Minute.ToDateTimeOffset());
            return (wall, wall);
        }
        var (first, after) = Days(moment);
        return (first.ToDateTime(default), after.ToDateTime(default));
    }
}
