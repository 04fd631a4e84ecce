using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Contracts.Json;

/// <summary>Durations as ISO 8601 in hours, minutes and seconds (<c>PT24H</c>); days are read as 24 hours. Weeks, months and
/// years are not, since they have no fixed length or no need.</summary>
internal static partial class Iso8601Duration
{
    // The range of google.protobuf.Duration, about 10,000 years.
    private const long SecondsMax = 315_576_000_000;
    private const int NanosPerSecond = 1_000_000_000;

    public static string Write(Duration duration)
    {
        var (seconds, nanos) = (duration.Seconds, duration.Nanos);
        var signsDiffer = (seconds < 0 && nanos > 0) || (seconds > 0 && nanos < 0);
        if (seconds is < -SecondsMax or > SecondsMax || nanos is <= -NanosPerSecond or >= NanosPerSecond || signsDiffer)
            throw new InvalidOperationException($"A duration of {seconds} s and {nanos} ns is outside the range of its type.");

        var sign = seconds < 0 || nanos < 0 ? "-" : "";
        (seconds, nanos) = (Math.Abs(seconds), Math.Abs(nanos));
        var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        var rest = (seconds % 60).ToString(CultureInfo.InvariantCulture) + Rfc3339.Fraction(nanos) + "S";
        var text = string.Concat(
            hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"{hours}H") : "",
            minutes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{minutes}M") : "",
            rest == "0S" ? "" : rest);
        return $"{sign}PT{(text.Length == 0 ? "0S" : text)}";
    }

    public static bool TryRead(string text, out Duration duration)
    {
        duration = new Duration();
        var match = Form().Match(text);
        if (!match.Success)
            return false;

        var seconds = (((Whole(match, "d") * 24) + Whole(match, "h")) * 3600) + (Whole(match, "m") * 60) + Whole(match, "s");
        var nanos = Rfc3339.Nanos(match.Groups["f"].Value);
        if (seconds > SecondsMax || (seconds == SecondsMax && nanos > 0))
            return false;

        var sign = match.Groups["sign"].Success ? -1 : 1;
        duration = new Duration { Seconds = sign * (long)seconds, Nanos = sign * nanos };
        return true;
    }

    private static Int128 Whole(Match match, string part) =>
        match.Groups[part].Success ? long.Parse(match.Groups[part].Value, CultureInfo.InvariantCulture) : 0;

    // At most 12 digits each, which covers the range and cannot overflow.
    [GeneratedRegex(@"\A(?<sign>-)?P(?=[0-9T])((?<d>[0-9]{1,12})D)?"
        + @"(T(?=[0-9])((?<h>[0-9]{1,12})H)?((?<m>[0-9]{1,12})M)?((?<s>[0-9]{1,12})(\.(?<f>[0-9]{1,9}))?S)?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
