namespace Sitrep.Evidence.Time;

/// <summary>
/// The time a report is about. A window belongs to it by the instant it ends: start &lt; end &lt;= stop; one that ends
/// on a date belongs by that date as written, compared with the period's edges on the wall clock of its zone.
/// </summary>
public sealed record Period
{
    /// <summary>Longest period answered: three years and a few days, so that a comparison of years fits and an answer stays bounded.</summary>
    public const int DaysMax = 1_100;

    /// <summary>A period. Throws <see cref="ArgumentException"/> where it does not start before it stops.</summary>
    public Period(DateTimeOffset start, DateTimeOffset stop, TimeZoneInfo zone)
    {
        if (start >= stop)
            throw new ArgumentException("A period starts before it stops.", nameof(stop));
        (Start, Stop, Zone) = (start.ToUniversalTime(), stop.ToUniversalTime(), zone);
    }

    /// <summary>From when, UTC; what ends then is not in it.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>Until when, UTC; what ends then is in it.</summary>
    public DateTimeOffset Stop { get; }

    /// <summary>The zone in which its days are counted.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Its edges in microseconds UTC.</summary>
    public (long Start, long Stop) Micros => (Moments.Micros(Start), Moments.Micros(Stop));

    /// <summary>Its edges on the wall clock of its zone, in microseconds as if UTC: what dates are compared with.</summary>
    public (long Start, long Stop) WallMicros => (Moments.WallMicros(Start, Zone), Moments.WallMicros(Stop, Zone));

    /// <summary>The first local day on which something in it can end.</summary>
    public DateOnly FirstDay => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Start, Zone).DateTime);

    /// <summary>The last local day on which something in it can end.</summary>
    public DateOnly LastDay => WindowDays.DayBefore(Stop, Zone);

    /// <summary>Local days that it touches; on each of them a night can end.</summary>
    public int Nights => LastDay.DayNumber - FirstDay.DayNumber + 1;

    /// <summary>The local day from midnight to midnight: 23 or 25 hours where the clock is changed.</summary>
    public static Period ForDay(DateOnly day, TimeZoneInfo zone) => ForDays(day, 1, zone);

    /// <summary><paramref name="count"/> local days, the first of them <paramref name="first"/>.</summary>
    public static Period ForDays(DateOnly first, int count, TimeZoneInfo zone) => new(
        Zones.FirstInstant(first.ToDateTime(default), zone),
        Zones.FirstInstant(first.AddDays(count).ToDateTime(default), zone),
        zone);

    /// <summary>The period to compare with: as many local days before where it is whole days, else the same length.</summary>
    public Period PeriodBefore()
    {
        var days = ForDays(FirstDay, Nights, Zone);
        return days.Start == Start && days.Stop == Stop
            ? ForDays(FirstDay.AddDays(-Nights), Nights, Zone)
            : new Period(Start - (Stop - Start), Start, Zone);
    }

    /// <summary>Its local days, each cut to the period where it begins or stops within one.</summary>
    public IEnumerable<Period> EachDay()
    {
        for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
        {
            var whole = ForDay(day, Zone);
            yield return new Period(
                whole.Start < Start ? Start : whole.Start,
                whole.Stop > Stop ? Stop : whole.Stop,
                Zone);
        }
    }

    /// <summary>Whether a window counts in this period.</summary>
    public bool Contains(WindowKey key)
    {
        var (start, stop) = Edges(key);
        return start < key.EndsAt && key.EndsAt <= stop;
    }

    /// <inheritdoc cref="Contains(WindowKey)"/>
    public bool Contains(V1.Window window) => Contains(WindowKey.From(window));

    /// <summary>Whether a window shares time with this period, whether it counts in it or not.</summary>
    public bool Touches(WindowKey key)
    {
        var (start, stop) = Edges(key);
        return key.StartsAt < stop && key.EndsAt > start;
    }

    /// <inheritdoc cref="Touches(WindowKey)"/>
    public bool Touches(V1.Window window) => Touches(WindowKey.From(window));

    private (long Start, long Stop) Edges(WindowKey key) => key.DateOnly ? WallMicros : Micros;
}
