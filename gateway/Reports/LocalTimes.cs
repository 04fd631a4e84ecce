namespace Sitrep.Gateway.Reports;

/// <summary>Reads the dates and times of addresses, never guessing; years as for records.</summary>
internal static class LocalTimes
{
    /// <summary>Reads an RFC 3339 instant, or a local date (its first instant) or time in the zone. Of an hour that
    /// happens twice the earlier or the later one is taken, as asked; a time that does not exist is none.</summary>
    public static DateTimeOffset? Read(string text, IanaZone zone, bool later) =>
        Moments.ParseDay(text) is { } day ? zone.StartOf(day) : Read(text, clock => zone.OffsetAt(clock, later));

    /// <summary>Reads an RFC 3339 instant with its offset.</summary>
    public static DateTimeOffset? ReadInstant(string text) => Read(text, _ => null);

    // A blank stands for the plus sign that URLs turn into one.
    private static DateTimeOffset? Read(string text, Func<DateTime, TimeSpan?> offsetAt) =>
        Rfc3339.TryRead(text.Replace(' ', '+'), out var written)
        && written.Clock.Year is >= Moments.YearMin and <= Moments.YearMax
        && (written.Offset ?? offsetAt(written.Clock)) is { } offset
            ? written.At(offset)?.ToDateTimeOffset()
            : null;
}
