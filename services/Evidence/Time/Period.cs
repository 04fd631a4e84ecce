namespace Sitrep.Evidence.Time;

/// <summary>The time a report is about. A window belongs to it by the instant it ends: start &lt; end &lt;= stop; one that ends
/// on a date belongs by that date as written, compared with the period's edges on the wall clock of its zone.</summary>
public sealed record Period
{
    /// <summary>A period. Throws <see cref="ArgumentException"/> where it does not start before it stops.</summary>
    public Period(DateTimeOffset start, DateTimeOffset stop, IanaZone zone)
    {
        if (start >= stop)
            throw new ArgumentException("A period starts before it stops.", nameof(stop));
        (Start, Stop, Zone) = (start.ToUniversalTime(), stop.ToUniversalTime(), zone);
        Micros = (WindowKey.Micros(Start.UtcDateTime), WindowKey.Micros(Stop.UtcDateTime));
        WallMicros = (WindowKey.Micros(zone.WallClock(Start)), WindowKey.Micros(zone.WallClock(Stop)));
    }

    /// <summary>From when, UTC; what ends then is not in it.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>Until when, UTC; what ends then is in it.</summary>
    public DateTimeOffset Stop { get; }

    /// <summary>The zone in which its days are counted.</summary>
    public IanaZone Zone { get; }

    /// <summary>Its edges in microseconds UTC.</summary>
    public (long Start, long Stop) Micros { get; }

    /// <summary>Its edges on the wall clock of its zone, in microseconds as if UTC: what dates are compared with.</summary>
    public (long Start, long Stop) WallMicros { get; }

    /// <summary>The first local day on which something in it can end.</summary>
    public DateOnly FirstDay => Zone.DayOf(Start);

    /// <summary>The last local day on which something in it can end.</summary>
    public DateOnly LastDay => WindowDays.DayBefore(Stop, Zone);

    /// <summary>Local days that it touches; on each of them a night can end.</summary>
    public int Nights => LastDay.DayNumber - FirstDay.DayNumber + 1;

    /// <summary>Whether a window that ends so counts in this period.</summary>
    public bool Contains(WindowEnd end)
    {
        var (start, stop) = Edges(end.DateOnly);
        return start < end.At && end.At <= stop;
    }

    /// <summary>Whether a window counts in this period.</summary>
    public bool Contains(WindowKey key) => Contains(key.End);

    /// <inheritdoc cref="Contains(WindowKey)"/>
    public bool Contains(V1.Window window) => Contains(WindowKey.From(window));

    /// <summary>Whether a window that ends so ends after this period.</summary>
    public bool IsBefore(WindowEnd end) => end.At > Edges(end.DateOnly).Stop;

    /// <summary>Whether a window shares time with this period, whether it counts in it or not.</summary>
    public bool Touches(WindowKey key)
    {
        var (start, stop) = Edges(key.DateOnly);
        return key.StartsAt < stop && key.EndsAt > start;
    }

    /// <inheritdoc cref="Touches(WindowKey)"/>
    public bool Touches(V1.Window window) => Touches(WindowKey.From(window));

    private (long Start, long Stop) Edges(bool dateOnly) => dateOnly ? WallMicros : Micros;
}
