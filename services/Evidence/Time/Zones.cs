using Sitrep.Contracts.Json;

namespace Sitrep.Evidence.Time;

/// <summary>IANA time zones and the local times that happen twice or not at all in them.</summary>
public static class Zones
{
    /// <summary>The zone of an IANA name such as Europe/Kyiv; null where there is none.</summary>
    public static TimeZoneInfo? Find(string name) => ZoneNames.Find(name);

    /// <summary>The zone of a name that was checked before. Throws <see cref="ArgumentException"/> for another.</summary>
    public static TimeZoneInfo Get(string name) =>
        Find(name) ?? throw new ArgumentException($"There is no time zone '{name}'.", nameof(name));

    /// <summary>
    /// The first instant at which a local clock has reached <paramref name="wall"/>: the earlier one where it shows it
    /// twice, the moment after the gap where it never shows it.
    /// </summary>
    public static DateTimeOffset FirstInstant(DateTime wall, TimeZoneInfo zone)
    {
        var local = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
            return EndOfGap(local, zone);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    // No gap is as long as a day and none begins off the minute, so a walk in minutes finds the end.
    private static DateTimeOffset EndOfGap(DateTime local, TimeZoneInfo zone)
    {
        var after = new DateTime(local.Ticks - (local.Ticks % TimeSpan.TicksPerMinute));
        while (zone.IsInvalidTime(after))
            after = after.AddMinutes(1);
        return new DateTimeOffset(after, zone.GetUtcOffset(after)).ToUniversalTime();
    }
}
