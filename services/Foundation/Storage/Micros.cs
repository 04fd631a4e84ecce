namespace Sitrep.Storage;

/// <summary>Times as the database keeps them: microseconds since 1970-01-01T00:00:00Z, negative before it.</summary>
public static class Micros
{
    /// <summary>The microsecond in which <paramref name="time"/> lies; finer digits are dropped towards the past.</summary>
    public static long From(DateTimeOffset time)
    {
        var ticks = time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        return (ticks - (((ticks % TimeSpan.TicksPerMicrosecond) + TimeSpan.TicksPerMicrosecond) % TimeSpan.TicksPerMicrosecond))
            / TimeSpan.TicksPerMicrosecond;
    }

    /// <summary>The UTC time of <paramref name="micros"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the years 1 to 9999.</exception>
    public static DateTimeOffset ToTime(long micros)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(micros, From(DateTimeOffset.MinValue));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(micros, From(DateTimeOffset.MaxValue));
        return DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>For messages: the time in RFC 3339, or the bare number where no calendar date exists.</summary>
    internal static string Show(long micros) =>
        micros >= From(DateTimeOffset.MinValue) && micros <= From(DateTimeOffset.MaxValue)
            ? ToTime(micros).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", null)
            : $"{micros} µs";
}
