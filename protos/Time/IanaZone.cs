using NodaTime;
using NodaTime.TimeZones;

namespace Sitrep.Contracts.Time;

/// <summary>A time zone of the IANA database, and the one place that tells local time. Its rules come with the release and not
/// from the machine, so a report that was cited stays what it was when the machine's are replaced. One object per name.</summary>
public sealed class IanaZone
{
    private static readonly TzdbDateTimeZoneSource Data = TzdbDateTimeZoneSource.Default;

    // Only names that are there are kept, some 600.
    private static readonly ConcurrentDictionary<string, IanaZone> Found = new(StringComparer.Ordinal);

    private static readonly ZoneLocalMappingResolver First =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly DateTimeZone _rules;

    private IanaZone(DateTimeZone rules) => _rules = rules;

    /// <summary>Release of the IANA database whose rules these are, for example 2026f.</summary>
    public static string DataVersion => Data.TzdbVersion;

    /// <summary>Coordinated universal time.</summary>
    public static IanaZone Utc { get; } = Get("UTC");

    /// <summary>Its name, as it was asked for: Europe/Kyiv and Europe/Kiev are two names of one set of rules.</summary>
    public string Id => _rules.Id;

    /// <summary>The zone of a name exactly as the IANA database spells it, such as Europe/Kyiv; null where there is none.</summary>
    public static IanaZone? Find(string name) =>
        Found.TryGetValue(name, out var known) ? known
        // Not asked of the library's provider: that takes UTC+05:30 for a name, too.
        : Data.CanonicalIdMap.ContainsKey(name) ? Found.GetOrAdd(name, id => new(DateTimeZoneProviders.Tzdb[id]))
        : null;

    /// <summary>The zone of a name that was checked before. Throws <see cref="ArgumentException"/> for another.</summary>
    public static IanaZone Get(string name) =>
        Find(name) ?? throw new ArgumentException($"There is no time zone '{name}'.", nameof(name));

    /// <summary>What a clock on the wall shows at an instant.</summary>
    public DateTime WallClock(DateTimeOffset instant) =>
        new(instant.UtcTicks + _rules.GetUtcOffset(Instant.FromDateTimeOffset(instant)).Ticks);

    /// <summary>The local day in which an instant lies. A day lasts from the first midnight of its date to that of the next, also
    /// where the clock is put back over midnight and shows the old date once more.</summary>
    public DateOnly DayOf(DateTimeOffset instant)
    {
        var next = DateOnly.FromDateTime(WallClock(instant)).AddDays(1);
        return instant < StartOf(next) ? next.AddDays(-1) : next;
    }

    /// <summary>The first instant of a local day; that of the next where the clock skipped the day as a whole.</summary>
    public DateTimeOffset StartOf(DateOnly day) => FirstInstant(day.ToDateTime(default));

    /// <summary>The first instant at which a clock on the wall has reached this: the earlier one where it shows it twice, the end
    /// of the gap where it never shows it.</summary>
    public DateTimeOffset FirstInstant(DateTime wallClock) =>
        _rules.ResolveLocal(LocalDateTime.FromDateTime(wallClock), First).ToInstant().ToDateTimeOffset();

    /// <summary>The offset from UTC with which a clock on the wall shows this; null where it never does.</summary>
    /// <param name="wallClock">What it shows.</param>
    /// <param name="later">Which of two showings is meant where the clock is put back.</param>
    public TimeSpan? OffsetAt(DateTime wallClock, bool later)
    {
        var shown = _rules.MapLocal(LocalDateTime.FromDateTime(wallClock));
        return shown.Count == 0 ? null : (later ? shown.LateInterval : shown.EarlyInterval).WallOffset.ToTimeSpan();
    }

    /// <inheritdoc cref="Id"/>
    public override string ToString() => Id;
}
