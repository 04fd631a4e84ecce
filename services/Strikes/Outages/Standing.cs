namespace Sitrep.Strikes.Outages;

/// <summary>How long an outage whose end nobody reported is still told: it may stand, but with every hour without a word of it
/// that is less likely.</summary>
public static class Standing
{
    /// <summary>Once so much time has passed since it was last confirmed, it is out: three days of reports.</summary>
    public static readonly TimeSpan Max = TimeSpan.FromHours(72);

    // How far the wall clock of a zone can move against the instants of three days: a change of the date line.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromHours(26);

    /// <summary>Whether an outage may still stand when the period begins: last confirmed before it, or just then, and less than
    /// <see cref="Max"/> ago. A date without a time is confirmed up to the midnight after it, and is compared with the
    /// wall clock of the period's zone.</summary>
    public static bool IsIn(Period period, Outage outage)
    {
        if (outage.Ended)
            return false;
        var key = WindowKey.From(outage.Window);
        var start = key.DateOnly ? period.WallMicros.Start : period.Micros.Start;
        var since = start - key.EndsAt;
        return since >= 0 && since < (long)Max.TotalMicroseconds;
    }

    /// <summary>In what period everything ends that can stand when another begins; it may hold more.</summary>
    public static Period Reach(Period period) => new(period.Start - Max - ClockSlack, period.Start, period.Zone);
}
