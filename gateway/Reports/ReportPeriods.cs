namespace Sitrep.Gateway.Reports;

/// <summary>The periods of reports.</summary>
internal static class ReportPeriods
{
    /// <summary>The report of a local day.</summary>
    public static ReportQuery Day(DateOnly day, IanaZone zone) =>
        new(day, zone.StartOf(day), zone.StartOf(day.AddDays(1)), zone, "", null, null, false);

    /// <summary>The report of today.</summary>
    public static ReportQuery Today(TimeProvider time, IanaZone zone) => Day(zone.DayOf(time.GetUtcNow()), zone);

    /// <summary>The period to compare with, directly before: as many local days before a period of whole days (the clock may
    /// change within either), else the same length.</summary>
    public static (DateTimeOffset Start, DateTimeOffset Stop) Before(ReportQuery query)
    {
        var zone = query.Zone;
        var (first, after) = (zone.DayOf(query.Start), zone.DayOf(query.Stop));
        if (zone.StartOf(first) != query.Start || zone.StartOf(after) != query.Stop)
            return (query.Start - (query.Stop - query.Start), query.Start);
        // Not the date before: a clock may have skipped that day as a whole.
        var eve = zone.DayOf(query.Start.AddTicks(-1));
        return (zone.StartOf(eve.AddDays(first.DayNumber - after.DayNumber + 1)), query.Start);
    }
}
