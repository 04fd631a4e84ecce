namespace Sitrep.Evidence.Time;

/// <summary>The local day to which a window belongs.</summary>
public static class WindowDays
{
    /// <summary>The local day on which a window ends. One that ends at midnight belongs to the day before, a date to itself, a
    /// month to its last day.</summary>
    public static DateOnly NightOf(V1.Window window, IanaZone zone) =>
        Moments.IsTimed(window.End)
            ? DayBefore(window.End.Minute.ToDateTimeOffset(), zone)
            : Moments.Days(window.End).After.AddDays(-1);

    // The day that an end belongs to: the one that holds the last tick before it.
    internal static DateOnly DayBefore(DateTimeOffset end, IanaZone zone) => zone.DayOf(end.AddTicks(-1));
}
