namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Names the period of a report.</summary>
internal static class PeriodText
{
    /// <summary>Ukraine: strikes and diplomacy, report of 16 November 2025.</summary>
    public static string Title(WordingContext wording)
    {
        var query = wording.Facts.Query;
        var subject = query.Region.Length == 0 ? "Ukraine" : Phrase.Capital(RegionNames.Of(query.Region));
        var days = query.Date is { } date ? $"report of {Dates.Day(date)}" : $"report of {Range(wording)}";
        return $"{subject}: strikes and diplomacy, {days}";
    }

    /// <summary>What ends after the start and not after the stop, with the zone.</summary>
    public static string Of(WordingContext wording)
    {
        var query = wording.Facts.Query;
        return $"{Ended(query.Start, query.Stop, query.Zone, wording.Year)}, {query.Zone.Id}";
    }

    /// <summary>What ends after the start and not after the stop; years are said where they are not this one.</summary>
    public static string Ended(DateTimeOffset start, DateTimeOffset stop, IanaZone zone, int year) =>
        $"what ended after {Dates.Short(start, zone, year)} and not after {Dates.Short(stop, zone, year)}";

    private static string Range(WordingContext wording)
    {
        var query = wording.Facts.Query;
        var start = query.Zone.WallClock(query.Start);
        var stop = query.Zone.WallClock(query.Stop);
        if (start.TimeOfDay != TimeSpan.Zero || stop.TimeOfDay != TimeSpan.Zero)
        {
            return $"{Dates.Long(query.Start, query.Zone, year: 0)} to {Dates.Long(query.Stop, query.Zone, year: 0)}";
        }

        var first = DateOnly.FromDateTime(start);
        var last = DateOnly.FromDateTime(stop).AddDays(-1);
        return first >= last ? Dates.Day(first) : $"{Dates.Day(first)} to {Dates.Day(last)}";
    }
}
