using Sitrep.Evidence.Sources;

namespace Sitrep.Strikes.Figures;

/// <summary>The day from which the Ukrainian Air Force means something else by a word: since 2025-07-24 "intercepted" is shot
/// down or suppressed and contains what was "lost" before. Neither may be compared across that day; their sum, and
/// what is unaccounted for, may.</summary>
public static class Eras
{
    /// <summary>First day of the wider meaning.</summary>
    public static readonly DateOnly InterceptedContainsLostFrom = new(2025, 7, 24);

    private static readonly IanaZone Kyiv = IanaZone.Get("Europe/Kyiv");

    /// <summary>Whether a claimant's numbers of two windows mean the same, so that they may be compared.</summary>
    public static bool AreComparable(string claimant, Measure measure, Window? a, Window? b) =>
        claimant != ShippedSources.UkrainianAirForce
        || measure is not (Measure.Intercepted or Measure.Lost)
        || (a is not null && b is not null && EraOf(a) is { } era && era == EraOf(b));

    /// <summary>Whether what a claimant calls intercepted in this window contains what was lost.</summary>
    public static bool InterceptedContainsLost(string claimant, Window window) =>
        claimant == ShippedSources.UkrainianAirForce && WindowDays.NightOf(window, Kyiv) >= InterceptedContainsLostFrom;

    /// <summary>Whether a period holds days of both meanings.</summary>
    public static bool IsStraddledBy(Period period) =>
        period.FirstDay < InterceptedContainsLostFrom && period.LastDay >= InterceptedContainsLostFrom;

    // Null: the window itself lies across the day. A night that began on the eve is told in the new words.
    private static bool? EraOf(Window window)
    {
        var endsAfter = WindowDays.NightOf(window, Kyiv) >= InterceptedContainsLostFrom;
        if (!endsAfter || window.Start is null)
            return endsAfter;
        var eve = Kyiv.StartOf(InterceptedContainsLostFrom.AddDays(-1));
        return Moments.Extent(window.Start, Kyiv).Earliest >= eve ? true : null;
    }
}
