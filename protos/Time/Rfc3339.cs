using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Contracts.Time;

/// <summary>A date and time of day as written, with the offset from UTC if one was written.</summary>
/// <param name="Clock">What a clock showed, whole seconds.</param>
/// <param name="Nanos">Nanoseconds after it.</param>
/// <param name="Offset">Offset from UTC; null for a local time.</param>
public readonly record struct WrittenTime(DateTime Clock, int Nanos, TimeSpan? Offset)
{
    /// <summary>The instant at an offset, or null where it lies outside the years 1 to 9999.</summary>
    public Timestamp? At(TimeSpan offset)
    {
        var ticks = Clock.Ticks - offset.Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks
            ? null
            : new Timestamp { Seconds = (ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond, Nanos = Nanos };
    }
}

/// <summary>Times as RFC 3339: written in UTC with as many decimals as needed; seconds may be left out when read.</summary>
public static partial class Rfc3339
{
    private const int NanoDigits = 9;
    private const int NanosPerSecond = 1_000_000_000;
    private static readonly long SecondsMin = (DateTime.MinValue - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
    private static readonly long SecondsMax = (DateTime.MaxValue - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;

    // The largest that .NET can represent; no zone has ever been further from UTC.
    private static readonly TimeSpan OffsetMax = TimeSpan.FromHours(14);

    /// <summary>The text of a time. Throws <see cref="InvalidOperationException"/> for one outside the years 1 to 9999.</summary>
    public static string Write(Timestamp time)
    {
        if (time.Seconds < SecondsMin || time.Seconds > SecondsMax || time.Nanos is < 0 or >= NanosPerSecond)
            throw new InvalidOperationException($"A timestamp of {time.Seconds} s and {time.Nanos} ns is outside the years 1 to 9999.");

        var clock = DateTime.UnixEpoch.AddTicks(time.Seconds * TimeSpan.TicksPerSecond)
            .ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return clock + Fraction(time.Nanos) + "Z";
    }

    /// <summary>Decimals of a second, with their point and without trailing zeros; empty for none.</summary>
    public static string Fraction(int nanos) =>
        nanos == 0 ? "" : "." + nanos.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');

    /// <summary>Nanoseconds from the decimals of a second; 0 for none.</summary>
    public static int Nanos(string decimals) =>
        decimals.Length == 0 ? 0 : int.Parse(decimals.PadRight(NanoDigits, '0'), CultureInfo.InvariantCulture);

    /// <summary>Reads a time; false for one that does not exist or is written otherwise.</summary>
    public static bool TryRead(string text, out WrittenTime time)
    {
        time = default;
        var match = Form().Match(text);
        if (!match.Success)
            return false;

        var seconds = match.Groups["s"].Success ? match.Groups["s"].Value : "00";
        if (!DateTime.TryParseExact(
                $"{match.Groups["clock"].Value}:{seconds}",
                "yyyy-MM-dd'T'HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var clock))
            return false;

        var offset = OffsetOf(match.Groups["offset"]);
        time = new WrittenTime(clock, Nanos(match.Groups["f"].Value), offset);
        return offset is null || offset.Value.Duration() <= OffsetMax;
    }

    private static TimeSpan? OffsetOf(Group written)
    {
        if (!written.Success)
            return null;
        if (written.Value == "Z")
            return TimeSpan.Zero;
        var digits = written.ValueSpan;
        var hours = int.Parse(digits[1..3], CultureInfo.InvariantCulture);
        var minutes = int.Parse(digits[4..6], CultureInfo.InvariantCulture);
        var size = new TimeSpan(hours, minutes, 0);
        return digits[0] == '-' ? -size : size;
    }

    [GeneratedRegex(@"\A(?<clock>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})"
        + @"(:(?<s>[0-9]{2})(\.(?<f>[0-9]{1,9}))?)?(?<offset>Z|[+-][0-9]{2}:[0-5][0-9])?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
