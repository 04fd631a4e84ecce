using System.Globalization;
using System.Text.RegularExpressions;

namespace Sitrep.Gateway.Reports;

/// <summary>Places dates and wall-clock times in a zone, never guessing.</summary>
internal static partial class LocalTimes
{
    /// <summary>The first instant of a local day, also where the clock skips midnight.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(wall))
            wall = wall.AddMinutes(1);
        return At(wall, zone, later: false);
    }

    /// <summary>The local day in which an instant lies.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>Reads an RFC 3339 instant, or a local date (its first instant) or time in the zone. Of an hour that
    /// happens twice the earlier or the later one is taken, as asked; a time that does not exist is none.</summary>
    public static bool TryRead(string text, TimeZoneInfo zone, bool later, out DateTimeOffset instant)
    {
        instant = default;
        if (TryInstant(text, out instant))
            return true;
        if (TryDay(text, out var day))
        {
            instant = StartOf(day, zone);
            return true;
        }

        if (!DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
            || !IsWithinCalendar(DateOnly.FromDateTime(wall))
            || zone.IsInvalidTime(wall))
            return false;
        instant = At(wall, zone, later);
        return true;
    }

    /// <summary>Reads an RFC 3339 instant with its offset. A blank stands for the plus sign that URLs turn into one.</summary>
    public static bool TryInstant(string text, out DateTimeOffset instant)
    {
        instant = default;
        return InstantForm().IsMatch(text)
            && DateTimeOffset.TryParse(
                text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out instant)
            && IsWithinCalendar(DateOnly.FromDateTime(instant.UtcDateTime));
    }

    /// <summary>Reads a day as YYYY-MM-DD, within the years that the platform knows.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && IsWithinCalendar(day);

    private static readonly string[] LocalForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    // The same years as for records; far enough from the ends of the calendar for any offset and comparison.
    private static bool IsWithinCalendar(DateOnly day) => day.Year is >= 1990 and <= 2100;

    private static DateTimeOffset At(DateTime wall, TimeZoneInfo zone, bool later)
    {
        if (!zone.IsAmbiguousTime(wall))
            return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
        var offsets = zone.GetAmbiguousTimeOffsets(wall);
        return new DateTimeOffset(wall, later ? offsets.Min() : offsets.Max()).ToUniversalTime();
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?(Z|[+\- ][0-9]{2}:[0-9]{2})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex InstantForm();
}
