namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Prints windows in the zone of a report. A window that was said in another zone is given in that zone first,
/// because that is what its claimant said.</summary>
/// <param name="zone">The zone of the report.</param>
/// <param name="year">The year that goes without saying.</param>
internal sealed class WindowText(IanaZone zone, int year)
{
    /// <summary>For sentences: between 18:00 on 15 November and 09:00 on 16 November, Kyiv time; between 10:00 and 12:00 on
    /// 16 November, Moscow time; on 16 November.</summary>
    public string Sentence(Window window)
    {
        var said = Zone(window);
        var end = Dates.Long(window.End, said, year);
        if (window.Start is not { } start)
            return Moments.IsTimed(window.End) ? $"by {end}, {Dates.ZoneTime(said)}" : $"on {end}";
        var begin = Dates.Long(start, said, year);
        if (begin == end)
            return $"on {end}";
        var between = $"between {(OnOneDay(start, window.End, said) ? Dates.Time(start.Minute.ToDateTimeOffset(), said) : begin)} and {end}";
        return !Moments.IsTimed(start) && !Moments.IsTimed(window.End) ? between
            : $"{between}, {Dates.ZoneTime(said)}{Translated(window, said, $" in {Dates.City(zone)}")}";
    }

    /// <summary>For sentences: what lies between the first start and the last end of several windows.</summary>
    public string Sentence(IEnumerable<Window> windows)
    {
        var all = windows.ToArray();
        if (all.Length == 0)
            return Sentence(new Window { End = new Moment(), Zone = zone.Id });
        var zones = all.Select(window => window.Zone).Distinct().ToArray();
        return Sentence(new Window
        {
            Start = all.Any(window => window.Start is null) ? null : all.Select(window => window.Start).MinBy(Earliest),
            End = all.Select(window => window.End).MaxBy(Earliest),
            Zone = zones is [var only] ? only : zone.Id,
        });

        DateTime Earliest(Moment moment) => Moments.WallExtent(moment, zone).Earliest;
    }

    /// <summary>For tables and lists: 15 Nov 18:00 – 16 Nov 09:00 Kyiv; 16 Nov.</summary>
    public string Compact(Window? window)
    {
        if (window is null)
            return "no date given";
        var said = Zone(window);
        var end = Dates.Short(window.End, said, year);
        var range = window.Start is { } start && Dates.Short(start, said, year) is var begin && begin != end
            ? $"{begin} – {end}"
            : end;
        return Moments.IsTimed(window.End) || (window.Start is { } first && Moments.IsTimed(first))
            ? $"{range} {Dates.City(said)}{Translated(window, said, $" {Dates.City(zone)}")}"
            : range;
    }

    /// <summary>The window in a zone of the caller's choice: 15 Nov 19:00 – 16 Nov 10:00; null if an end has no time.</summary>
    public string? In(Window window, IanaZone other) =>
        window.Start is { } start && Moments.IsTimed(start) && Moments.IsTimed(window.End)
            ? $"{Dates.Short(start, other, year)} – {Dates.Short(window.End, other, year)} {Dates.City(other)}"
            : null;

    private string Translated(Window window, IanaZone said, string city) =>
        said.Id != zone.Id && window.Start is { } start && Moments.IsTimed(start) && Moments.IsTimed(window.End)
            ? $" ({Dates.Time(start.Minute.ToDateTimeOffset(), zone)}–{Dates.Time(window.End.Minute.ToDateTimeOffset(), zone)}{city})"
            : "";

    private IanaZone Zone(Window window) => IanaZone.Find(window.Zone) ?? zone;

    private static bool OnOneDay(Moment start, Moment end, IanaZone zone) =>
        Moments.IsTimed(start) && Moments.IsTimed(end)
            && zone.WallClock(start.Minute.ToDateTimeOffset()).Date == zone.WallClock(end.Minute.ToDateTimeOffset()).Date;
}
