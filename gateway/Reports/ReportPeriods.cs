namespace Sitrep.Gateway.Reports;

/// <summary>The periods of reports.</summary>
internal static class ReportPeriods
{
    /// <summary>Longest period of a report, the same as the services'.</summary>
    public const int DaysMax = 1_100;

    /// <summary>The report of a local day.</summary>
    public static ReportQuery Day(DateOnly day, TimeZoneInfo zone) => new(
        day, LocalTimes.StartOf(day, zone), LocalTimes.StartOf(day.AddDays(1), zone), zone, "", null, null, false);

    /// <summary>The report of today.</summary>
    public static ReportQuery Today(TimeProvider time, TimeZoneInfo zone) =>
        Day(LocalTimes.DayOf(time.GetUtcNow(), zone), zone);

    /// <summary>The period to compare with, directly before: the local day before a day, as many local days before a
    /// period of whole days (the clock may change within either), else the same length.</summary>
    public static (DateTimeOffset Start, DateTimeOffset Stop) Before(ReportQuery query)
    {
        if (query.Date is { } day)
            return (LocalTimes.StartOf(day.AddDays(-1), query.Zone), query.Start);
        var first = LocalTimes.DayOf(query.Start, query.Zone);
        var last = LocalTimes.DayOf(query.Stop, query.Zone);
        var isWholeDays = LocalTimes.StartOf(first, query.Zone) == query.Start && LocalTimes.StartOf(last, query.Zone) == query.Stop;
        return (
            isWholeDays
                ? LocalTimes.StartOf(first.AddDays(first.DayNumber - last.DayNumber), query.Zone)
                : query.Start - (query.Stop - query.Start),
            query.Start);
    }
}
