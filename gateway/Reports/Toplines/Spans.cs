using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Reports.Toplines;

/// <summary>The window from the first start to the last end of several windows.</summary>
internal static class Spans
{
    public static Window Covering(IEnumerable<Window> windows, TimeZoneInfo zone)
    {
        var all = windows.ToArray();
        if (all.Length == 0)
            return new Window { End = new Moment(), Zone = zone.Id };
        var zones = all.Select(window => window.Zone).Distinct().ToArray();
        return new Window
        {
            Start = all.Any(window => window.Start is null) ? null : all.Select(window => window.Start).MinBy(start => Order(start, zone)),
            End = all.Select(window => window.End).MaxBy(end => Order(end, zone)),
            Zone = zones is [var only] ? only : zone.Id,
        };
    }

    private static DateTime Order(Moment moment, TimeZoneInfo zone) => moment.SaidCase switch
    {
        Moment.SaidOneofCase.Minute => TimeZoneInfo.ConvertTime(moment.Minute.ToDateTimeOffset(), zone).DateTime,
        Moment.SaidOneofCase.Day when Dates.TryDay(moment.Day, out var day) => day.ToDateTime(TimeOnly.MinValue),
        Moment.SaidOneofCase.Month when Dates.TryDay(moment.Month + "-01", out var day) => day.ToDateTime(TimeOnly.MinValue),
        _ => DateTime.MinValue,
    };
}
