namespace Sitrep.Evidence.Time;

/// <summary>How one window lies to another.</summary>
public enum Relation
{
    /// <summary>Wholly within it.</summary>
    Inside,

    /// <summary>Partly within it.</summary>
    Partly,

    /// <summary>Apart from it.</summary>
    Outside,

    /// <summary>A date without a time, or a start that was not said, leaves it open.</summary>
    CannotTell,
}

/// <summary>How one window lies to another and how many minutes both share; <see cref="Unknown"/> where that is open.</summary>
public readonly record struct WindowOverlap(Relation Relation, long Minutes)
{
    /// <summary>Minutes where a date without a time leaves them open.</summary>
    public const long Unknown = -1;
}

/// <summary>Relates windows that may be known to the minute, the day or the month.</summary>
public static class WindowRelations
{
    /// <summary>How <paramref name="inner"/> lies to <paramref name="outer"/>. What merely meets at an edge is outside.</summary>
    public static WindowOverlap Relate(V1.Window inner, V1.Window outer)
    {
        var a = Span.Of(inner);
        var b = Span.Of(outer);
        if (a.EndLatest <= b.StartEarliest || b.EndLatest <= a.StartEarliest)
            return new(Relation.Outside, 0);
        if (!a.IsPrecise || !b.IsPrecise)
            return new(SurelyInside(a, b) ? Relation.Inside : Relation.CannotTell, WindowOverlap.Unknown);

        var shared = Min(a.EndLatest, b.EndLatest) - Max(a.StartEarliest, b.StartEarliest);
        var inside = a.StartEarliest >= b.StartEarliest && a.EndLatest <= b.EndLatest;
        return new(inside ? Relation.Inside : Relation.Partly, (long)shared.TotalMinutes);
    }

    /// <summary>Minutes that all windows share; 0 of none, <see cref="WindowOverlap.Unknown"/> where one is not known to the minute.</summary>
    public static long Shared(IReadOnlyCollection<V1.Window> windows)
    {
        Span[] spans = [.. windows.Select(Span.Of)];
        if (spans.Length == 0)
            return 0;
        if (!Array.TrueForAll(spans, span => span.IsPrecise))
            return WindowOverlap.Unknown;
        return Math.Max(0, (long)(spans.Min(span => span.EndLatest) - spans.Max(span => span.StartEarliest)).TotalMinutes);
    }

    /// <summary>The window as a clock in another zone shows it; one that was said without a time stays where it was said.</summary>
    public static V1.Window In(V1.Window window, IanaZone zone)
    {
        var moved = window.Clone();
        if (Moments.IsTimed(window.End) && (window.Start is null || Moments.IsTimed(window.Start)))
            moved.Zone = zone.Id;
        return moved;
    }

    /// <summary>Whether both are said to the same start and end, each at the same precision.</summary>
    public static bool AreEqual(V1.Window a, V1.Window b) => Equals(a.Start, b.Start) && Equals(a.End, b.End);

    private static bool SurelyInside(Span a, Span b) => a.StartEarliest >= b.StartLatest && a.EndLatest <= b.EndEarliest;

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private readonly record struct Span(
        DateTimeOffset StartEarliest, DateTimeOffset StartLatest, DateTimeOffset EndEarliest, DateTimeOffset EndLatest)
    {
        public bool IsPrecise => StartEarliest == StartLatest && EndEarliest == EndLatest;

        public static Span Of(V1.Window window)
        {
            var zone = IanaZone.Get(window.Zone);
            var (endEarliest, endLatest) = Moments.Extent(window.End, zone);
            if (window.Start is null)
                return new(DateTimeOffset.MinValue, endLatest, endEarliest, endLatest);
            var (startEarliest, startLatest) = Moments.Extent(window.Start, zone);
            return new(startEarliest, startLatest, endEarliest, endLatest);
        }
    }
}
