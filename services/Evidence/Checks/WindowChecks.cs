using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Evidence.Checks;

/// <summary>Checks moments and windows. Years run from 1990 to 2100.</summary>
public static class WindowChecks
{
    private const long NanosMax = 999_999_999;

    private const string YearRemedy = "Give a year from 1990 to 2100";

    private static readonly long SecondsMin = new DateTimeOffset(Moments.YearMin, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    private static readonly long SecondsMax = new DateTimeOffset(Moments.YearMax + 1, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds() - 1;

    /// <summary>A window must be given, with an end, not before its start, in a known zone.</summary>
    public static void Check(V1.Window? window, Violations violations)
    {
        if (window is null)
        {
            violations.Add("", "it is missing", "Give a window with an end and a zone");
            return;
        }
        var ends = CheckMoment(window.End, violations, "end");
        var starts = window.Start is not null && CheckMoment(window.Start, violations, "start");
        var zone = CheckZone(window.Zone, violations, "zone");
        if (starts && ends && zone is not null && !IsInOrder(window, zone))
            violations.Add("end", "it is before start", "Give an end that is not before start");
    }

    /// <summary>A moment must be given: a time, YYYY-MM-DD or YYYY-MM. Answers whether it can be used.</summary>
    public static bool CheckMoment(V1.Moment? moment, Violations violations, string field)
    {
        const string remedy = "Give a time, a day as YYYY-MM-DD or a month as YYYY-MM";
        switch (moment?.SaidCase)
        {
            case V1.Moment.SaidOneofCase.Minute:
                return CheckTime(moment.Minute, violations, field);
            case V1.Moment.SaidOneofCase.Day when Moments.ParseDay(moment.Day) is not null:
            case V1.Moment.SaidOneofCase.Month when Moments.ParseMonth(moment.Month) is not null:
                return true;
            case V1.Moment.SaidOneofCase.Day:
                violations.Add(field, $"'{Shown.Of(moment.Day)}' is not a day from 1990 to 2100", remedy);
                return false;
            case V1.Moment.SaidOneofCase.Month:
                violations.Add(field, $"'{Shown.Of(moment.Month)}' is not a month from 1990 to 2100", remedy);
                return false;
            default:
                violations.Add(field, "it is missing", remedy);
                return false;
        }
    }

    /// <summary>A time within the years taken in. Answers whether it can be used.</summary>
    public static bool CheckTime(Timestamp time, Violations violations, string field)
    {
        if (time.Seconds >= SecondsMin && time.Seconds <= SecondsMax && time.Nanos is >= 0 and <= (int)NanosMax)
            return true;
        violations.Add(field, "the time is out of range", YearRemedy);
        return false;
    }

    /// <summary>A zone must be given by its IANA name; null where it is not known.</summary>
    public static IanaZone? CheckZone(string name, Violations violations, string field)
    {
        var zone = IanaZone.Find(name);
        if (zone is null)
            violations.Add(field, name.Length == 0 ? "it is missing" : $"there is no time zone '{Shown.Of(name)}'",
                "Give an IANA name such as Europe/Kyiv");
        return zone;
    }

    // Two dates may be the same day; a time may not lie after the day on which it is said to end.
    private static bool IsInOrder(V1.Window window, IanaZone zone)
    {
        var start = Moments.Extent(window.Start, zone).Earliest;
        var end = Moments.Extent(window.End, zone).Latest;
        return Moments.IsTimed(window.End) ? start <= end : start < end;
    }
}
