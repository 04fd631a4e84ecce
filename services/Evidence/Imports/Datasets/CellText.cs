namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>What stands in cells: counts and local times, never guessed.</summary>
public static partial class CellText
{
    private const int ShortMax = 40;

    private static readonly TimeSpan OffsetMax = TimeSpan.FromHours(14); // of any zone, Line Islands

    /// <summary>A whole number from 0 to 10^12, also written as 176.0; null for anything else. Three digits behind a point may be
    /// thousands, as some spreadsheets write 1.000: they are no number here.</summary>
    public static long? Count(string text) =>
        text.Length is > 0 and <= 20
        && text is not [.., '.', _, _, _]
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Truncate(number)
        && number <= Quantity.InputMax
            ? (long)number
            : null;

    /// <summary>A day, or a local time to the minute, written as 2025-11-16 or 2025-11-16 9:00 (a T for the blank, seconds and
    /// leading zeros may be there or not). Null for anything else. A time that the clock skips or shows twice on that
    /// day is read as the day; <paramref name="isDoubtful"/> tells.</summary>
    public static V1.Moment? LocalMoment(string text, IanaZone zone, out bool isDoubtful)
    {
        isDoubtful = false;
        var match = LocalForm().Match(text);
        if (!match.Success || Moments.ParseDay(match.Groups["day"].Value) is not { } day)
            return null;
        if (!match.Groups["hour"].Success)
            return Moments.Day(day);
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture);
        if (hour > 23 || minute > 59)
            return null;
        var wall = day.ToDateTime(new TimeOnly(hour, minute));
        isDoubtful = zone.OffsetAt(wall, later: false) is not { } offset || offset != zone.OffsetAt(wall, later: true);
        return isDoubtful ? Moments.Day(day) : Moments.Minute(zone.FirstInstant(wall));
    }

    /// <summary>A time to the minute: as <see cref="LocalMoment"/> reads it, or with the offset from UTC behind it (Z, +00:00,
    /// +0300), which then counts. Null for anything else, also where the clock leaves it open.</summary>
    public static DateTimeOffset? Instant(string text, IanaZone zone)
    {
        var match = OffsetForm().Match(text);
        var local = match.Success ? match.Groups["local"].Value : text;
        if (LocalMoment(local, match.Success ? IanaZone.Utc : zone, out _) is not { SaidCase: V1.Moment.SaidOneofCase.Minute } moment)
            return null;
        var instant = moment.Minute.ToDateTimeOffset();
        if (!match.Groups["hours"].Success)
            return instant;
        var offset = new TimeSpan(int.Parse(match.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(match.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture), 0);
        return offset > OffsetMax ? null : match.Groups["sign"].Value == "-" ? instant + offset : instant - offset;
    }

    /// <summary>A local time in one spelling for all that <see cref="LocalMoment"/> reads as the same; any other text as it is.</summary>
    public static string LocalSpelling(string text)
    {
        var match = LocalForm().Match(text);
        return match.Success && match.Groups["hour"].Success
            ? $"{match.Groups["day"].Value} {match.Groups["hour"].Value.PadLeft(2, '0')}:{match.Groups["minute"].Value}"
            : text;
    }

    /// <summary>A list joined by "and" in one order, lower case, single blanks: the same for every way of writing it.</summary>
    public static string FoldedList(string text) =>
        string.Join(" and ", Folded(text).Split(" and ").Select(name => name.Trim()).Order(StringComparer.Ordinal));

    /// <summary>A text as JSON.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, RecordJson.WriterOptions.Encoder)}\"";

    /// <summary>As much of a text as a fault shows.</summary>
    public static string Short(string text) => text.Length <= ShortMax ? text : $"{text[..ShortMax]}…";

    /// <summary>Lower case, without outer blanks.</summary>
    public static string Folded(string text) => text.Trim().ToLowerInvariant();

    [GeneratedRegex(@"\A(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})([ T](?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:[0-9]{2}(\.[0-9]{1,9})?)?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LocalForm();

    [GeneratedRegex(@"\A(?<local>.+[0-9]) ?(Z|(?<sign>[+-])(?<hours>[0-9]{2}):?(?<minutes>[0-9]{2}))\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OffsetForm();
}
