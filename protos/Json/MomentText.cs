using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Contracts.Json;

/// <summary>The zone and the end of a window to which a time without an offset belongs.</summary>
/// <param name="Zone">The zone; null where the window's zone is itself at fault and already reported.</param>
/// <param name="IsEnd">True for the window's end, which takes the later of two possible instants; the start takes the earlier.</param>
internal readonly record struct LocalClock(IanaZone? Zone, bool IsEnd);

/// <summary>A <see cref="Moment"/> as one string, whose length says its precision.</summary>
internal static class MomentText
{
    private const string Forms = "Write 2025-11-15T16:00:00Z, 2025-11-15 or 2025-11.";

    /// <summary>The string; null for a moment that says nothing.</summary>
    public static string? Write(Moment moment) => moment.SaidCase switch
    {
        Moment.SaidOneofCase.Minute => Rfc3339.Write(moment.Minute),
        Moment.SaidOneofCase.Day => moment.Day,
        Moment.SaidOneofCase.Month => moment.Month,
        _ => null,
    };

    /// <summary>Reads a moment; null after adding what is wrong with it.</summary>
    public static Moment? Read(string text, LocalClock? local, Violations violations)
    {
        if (IsDate(text, "yyyy-MM-dd"))
            return new Moment { Day = text };
        if (IsDate(text, "yyyy-MM"))
            return new Moment { Month = text };
        if (!Rfc3339.TryRead(text, out var written))
        {
            violations.Add("", "Is not a time, a day or a month that exists.", Forms);
            return null;
        }

        var instant = written.Offset is { } offset ? InYears(written.At(offset), violations)
            : local is { } clock ? AtLocal(written, clock, violations)
            : Unplaced(violations);
        return instant is null ? null : new Moment { Minute = instant };
    }

    private static bool IsDate(string text, string format) =>
        text.Length == format.Length
        && DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Timestamp? AtLocal(WrittenTime written, LocalClock clock, Violations violations)
    {
        if (clock.Zone is not { } zone)
            return null;
        if (zone.OffsetAt(written.Clock, clock.IsEnd) is { } offset)
            return InYears(written.At(offset), violations);
        violations.Add(
            "",
            $"Did not occur in {zone.Id}: the clocks were put forward over it.",
            "Write the time that the clocks showed, or give it in UTC.");
        return null;
    }

    private static Timestamp? InYears(Timestamp? instant, Violations violations)
    {
        if (instant is null)
            violations.Add("", "Lies outside the years 1 to 9999.", "Correct the year.");
        return instant;
    }

    private static Timestamp? Unplaced(Violations violations)
    {
        violations.Add("", "Is a local time, but nothing says in which zone.", "Add Z or an offset such as +02:00.");
        return null;
    }
}
