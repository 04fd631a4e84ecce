namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Prints moments and windows as English says them, each end at the precision at which it was said.</summary>
internal static class Dates
{
    private const string LongDay = "d MMMM yyyy";
    private const string DayOfYear = "d MMMM";

    /// <summary>16 November 2025.</summary>
    public static string Day(DateOnly day) => day.ToString(LongDay, CultureInfo.InvariantCulture);

    /// <summary>15 Nov 18:00; with the year if it is not that of the report.</summary>
    public static string Short(DateTimeOffset time, IanaZone zone, int year)
    {
        var local = zone.WallClock(time);
        return local.ToString(local.Year == year ? "d MMM HH:mm" : "d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>15 Nov 18:00, 16 Nov or Nov 2025, by the precision of the moment.</summary>
    public static string Short(Moment moment, IanaZone zone, int year) => moment.SaidCase switch
    {
        Moment.SaidOneofCase.Minute => Short(moment.Minute.ToDateTimeOffset(), zone, year),
        Moment.SaidOneofCase.Day => Written(moment.Day, year, "d MMM", "d MMM yyyy"),
        Moment.SaidOneofCase.Month => Month(moment.Month, "MMM yyyy"),
        _ => "no date",
    };

    /// <summary>18:00 on 15 November; 16 November; November 2025.</summary>
    public static string Long(Moment moment, IanaZone zone, int year) => moment.SaidCase switch
    {
        Moment.SaidOneofCase.Minute => Long(moment.Minute.ToDateTimeOffset(), zone, year),
        Moment.SaidOneofCase.Day => Written(moment.Day, year, DayOfYear, LongDay),
        Moment.SaidOneofCase.Month => Month(moment.Month, "MMMM yyyy"),
        _ => "no date",
    };

    /// <summary>at 18:00 on 15 November; on 16 November; in November 2025.</summary>
    public static string When(Moment moment, IanaZone zone, int year) => moment.SaidCase switch
    {
        Moment.SaidOneofCase.Minute => "at " + Long(moment, zone, year),
        Moment.SaidOneofCase.Month => "in " + Long(moment, zone, year),
        _ => "on " + Long(moment, zone, year),
    };

    /// <summary>18:00 on 15 November.</summary>
    public static string Long(DateTimeOffset time, IanaZone zone, int year)
    {
        var local = zone.WallClock(time);
        var day = local.ToString(local.Year == year ? DayOfYear : LongDay, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{local:HH:mm} on {day}");
    }

    /// <summary>22:00.</summary>
    public static string Time(DateTimeOffset time, IanaZone zone) =>
        zone.WallClock(time).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Kyiv, Moscow, UTC.</summary>
    public static string City(IanaZone zone) => zone.Id is "UTC" or "Etc/UTC" ? "UTC" : zone.Id.Split('/')[^1].Replace('_', ' ');

    /// <summary>Kyiv time, Moscow time, UTC.</summary>
    public static string ZoneTime(IanaZone zone) => City(zone) is "UTC" ? "UTC" : $"{City(zone)} time";

    private static string Written(string written, int year, string sameYear, string otherYear) =>
        Moments.ParseDay(written) is { } day
            ? day.ToString(day.Year == year ? sameYear : otherYear, CultureInfo.InvariantCulture)
            : written;

    private static string Month(string written, string format) =>
        Moments.ParseMonth(written)?.ToString(format, CultureInfo.InvariantCulture) ?? written;
}
