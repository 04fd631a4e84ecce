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
        Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime), zone);

    /// <summary>The period to compare with: the local day before, else the same length directly before.</summary>
    public static (DateTimeOffset Start, DateTimeOffset Stop) Before(ReportQuery query) => (
        query.Date is { } day ? LocalTimes.StartOf(day.AddDays(-1), query.Zone) : query.Start - (query.Stop - query.Start),
        query.Start);
}
