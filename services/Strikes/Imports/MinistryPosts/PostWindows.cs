namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>The windows that a post names, in Moscow time: from a time to a time, or one time. A day that is not named is the one
/// that puts the end at or shortly before the publication. Pure.</summary>
internal sealed partial class PostWindows(PostText text, DateTimeOffset published)
{
    /// <summary>Zone of the times in posts.</summary>
    public const string Zone = "Europe/Moscow";

    private static readonly IanaZone Moscow = IanaZone.Get(Zone);

    // Posts come out up to some minutes before the window that they tell of has run out.
    private static readonly TimeSpan EarlyMax = TimeSpan.FromHours(1);

    private static readonly string[] Months =
        ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    private readonly DateTime _local = Moscow.WallClock(published);

    /// <summary>How long a window is; zero for one time and for one without a start.</summary>
    public static TimeSpan LengthOf(Window window) =>
        window is { Start.SaidCase: Moment.SaidOneofCase.Minute, End.SaidCase: Moment.SaidOneofCase.Minute }
            ? window.End.Minute.ToDateTimeOffset() - window.Start.Minute.ToDateTimeOffset()
            : TimeSpan.Zero;

    /// <summary>The window that a sentence names; null if it names none.</summary>
    public Window? Read(PostSentence sentence) => In(sentence.Start, sentence.End);

    /// <summary>The first window that the post names up to a place; else the night or the time that ends with its publication.</summary>
    public Window OfPost(int end) => In(0, end) ?? new Window
    {
        // "В течение прошедшей ночи": it began on the day before, nobody says when.
        Start = Night().IsMatch(text.Plain) && _local.Hour < NightToldBefore ? Moments.Day(DateOnly.FromDateTime(_local).AddDays(-1)) : null,
        End = Moments.Minute(published),
        Zone = Zone,
    };

    private const int NightToldBefore = 12; // a night is told of in the morning after it

    private Window? In(int start, int end)
    {
        var part = text.Plain[start..end];
        if (FromTo().Match(part) is { Success: true } both)
            return Between(both);
        if (From().Match(part) is { Success: true } from && TimeOf(from, "from") is { } begin)
            return Ordered(Latest(begin, DateOf(from, "fromDay"), _local), _local);
        return At().Match(part) is { Success: true } at && TimeOf(at, "at") is { } time ? At(at, time) : null;
    }

    // "Около 11.20 и 12.20": from the first to the last.
    private Window? At(Match match, TimeSpan time)
    {
        var last = TimeOf(match, "last") ?? time;
        var end = Latest(last, DateOf(match, "day") ?? DateOf(match, "dayBefore"), _local + EarlyMax);
        return last == time ? new Window { End = Instant(end), Zone = Zone } : Ordered(Latest(time, null, end), end);
    }

    private Window? Between(Match match)
    {
        if (TimeOf(match, "from") is not { } from || TimeOf(match, "to") is not { } to)
            return null;
        var fromDay = DateOf(match, "fromDay") ?? DateOf(match, "dayBefore");
        var toDay = DateOf(match, "toDay") ?? (fromDay is { } only && from < to && !match.Groups["fromDay"].Success ? only : null);
        var stop = Latest(to, toDay, _local + EarlyMax);
        var begin = match.Groups["fromDay"].Success && fromDay is { } said ? said.ToDateTime(TimeOnly.MinValue) + from : Latest(from, null, stop);
        return Ordered(begin, stop);
    }

    private static Window? Ordered(DateTime start, DateTime end) => start > end
        ? null
        : new Window { Start = Instant(start), End = Instant(end), Zone = Zone };

    // The last time on a clock at which it showed this, up to a limit.
    private static DateTime Latest(TimeSpan time, DateOnly? day, DateTime limit)
    {
        if (day is { } said)
            return said.ToDateTime(TimeOnly.MinValue) + time;
        var today = limit.Date + time;
        return today <= limit ? today : today.AddDays(-1);
    }

    private static Moment Instant(DateTime wall) => Moments.Minute(Moscow.FirstInstant(wall));

    private static TimeSpan? TimeOf(Match match, string name)
    {
        var group = match.Groups[name];
        if (!group.Success)
            return null;
        if (group.Value == "полуночи")
            return TimeSpan.Zero;
        var parts = Clock().Match(group.Value);
        var hour = int.Parse(parts.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = parts.Groups["minute"].Success ? int.Parse(parts.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return hour <= 24 && minute <= 59 ? new TimeSpan(hour, minute, 0) : null;
    }

    private DateOnly? DateOf(Match match, string name)
    {
        var group = match.Groups[name];
        if (!group.Success)
            return null;
        var parts = Date().Match(group.Value);
        var day = int.Parse(parts.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        var month = parts.Groups["month"].Success
            ? Array.FindIndex(Months, stem => parts.Groups["month"].Value.StartsWith(stem, StringComparison.Ordinal)) + 1
            : int.Parse(parts.Groups["ofYear"].ValueSpan, CultureInfo.InvariantCulture);
        // Of the years around it, the one that puts it nearest to the publication.
        return Enumerable.Range(_local.Year - 1, 3)
            .Where(year => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            .Select(year => (DateOnly?)new DateOnly(year, month, day))
            .MinBy(date => Math.Abs(date!.Value.DayNumber - DateOnly.FromDateTime(_local).DayNumber));
    }

    private const string MonthName = @"(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:я|а)";
    private const string DayForm = $@"(?:[0-9]{{1,2}} {MonthName}|[0-9]{{1,2}}\.[0-9]{{2}}(?![.0-9]|\s*мск))";
    private const string TimeForm = @"(?:[0-9]{1,2}[.:][0-9]{2}|[0-9]{1,2}(?= час)|полуночи)";
    private const string Noise = @"(?: часов| часа| час| мск\.?| утра| т\.г\.| с\.г\.| г\.)*";

    [GeneratedRegex($@"(?:(?<dayBefore>{DayForm}){Noise},? )?(?:в период |за период |в интервале времени |в период времени |в течение часа |около )?"
        + $@"(?<![\p{{L}}])[сc] (?<from>{TimeForm}){Noise}(?: (?<fromDay>{DayForm}))?"
        + $@"{Noise} (?:до|по) (?<to>{TimeForm}){Noise}(?: (?<toDay>{DayForm}))?", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();

    [GeneratedRegex($@"(?<![\p{{L}}])(?:[сc]|после) (?<from>{TimeForm}){Noise}(?: (?<fromDay>{DayForm}))?", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex($@"(?:(?<dayBefore>{DayForm}){Noise},? )?(?:около|в районе|в|на) (?<at>{TimeForm})(?:{Noise} и (?<last>{TimeForm}))?"
        + $@"(?:{Noise} (?<day>{DayForm}))?", RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(@"\A(?<hour>[0-9]{1,2})(?:[.:](?<minute>[0-9]{2}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\A(?<number>[0-9]{1,2})(?: (?<month>\p{L}+)|\.(?<ofYear>[0-9]{2}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<!\p{L})ноч(?:и|ью|ь|ное|ные)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Night();
}
