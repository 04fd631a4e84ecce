namespace Sitrep.Gateway.Backends;

/// <summary>How long an answer about a period is waited for while the service is there. Nothing is told by it of a service that is
/// slow: a year takes about a second of an idle core, and a busy machine gives a process a thirtieth of one. It ends the wait for a
/// service that is broken in a way that its connection does not show.</summary>
internal static class SectionLimits
{
    /// <summary>For any period; and so for any other read.</summary>
    public static readonly TimeSpan ReadMax = TimeSpan.FromSeconds(30);

    /// <summary>For each year of the period, beside that.</summary>
    private static readonly TimeSpan PerYear = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>The options of a call that asks now about a period.</summary>
    public static CallOptions Options(Timestamp start, Timestamp end, TimeProvider time, CancellationToken aborted = default) =>
        new(deadline: (time.GetUtcNow() + ReadMax + (PerYear * ((end - start).ToTimeSpan() / Year))).UtcDateTime, cancellationToken: aborted);
}
