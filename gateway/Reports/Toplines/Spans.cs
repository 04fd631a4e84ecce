namespace Sitrep.Gateway.Reports.Toplines;

/// <summary>The window from the first start to the last end of several windows.</summary>
internal static class Spans
{
    public static Window Covering(IEnumerable<Window> windows, IanaZone zone)
    {
        var all = windows.ToArray();
        if (all.Length == 0)
            return new Window { End = new Moment(), Zone = zone.Id };
        var zones = all.Select(window => window.Zone).Distinct().ToArray();
        return new Window
        {
            Start = all.Any(window => window.Start is null) ? null : all.Select(window => window.Start).MinBy(Earliest),
            End = all.Select(window => window.End).MaxBy(Earliest),
            Zone = zones is [var only] ? only : zone.Id,
        };

        DateTime Earliest(Moment moment) => Moments.WallExtent(moment, zone).Earliest;
    }
}
