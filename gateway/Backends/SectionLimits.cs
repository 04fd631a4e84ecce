namespace Sitrep.Gateway.Backends;

/// <summary>How long and how often a service is tried before a report goes out without it.</summary>
internal static class SectionLimits
{
    /// <summary>One absolute deadline for both sections of a report: leaves 0.2 s of the second within which a report
    /// is to be answered while a service hangs.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(800);

    /// <summary>A service that has just started may take long over its first answer; nobody waits for this one.</summary>
    public static readonly TimeSpan WelcomeBudget = TimeSpan.FromSeconds(10);

    /// <summary>Two failures, and no more successes than failures beside them, stop further calls …</summary>
    public const int BreakerCallsMin = 2;
    public const double BreakerFailureRatio = 0.5;

    /// <summary>… counted over a time short enough that old successes do not hide a fresh fault …</summary>
    public static readonly TimeSpan BreakerWindow = TimeSpan.FromSeconds(2);

    /// <summary>… and one call is let through this often to see whether it is over.</summary>
    public static readonly TimeSpan BreakerPause = TimeSpan.FromSeconds(1);
}
