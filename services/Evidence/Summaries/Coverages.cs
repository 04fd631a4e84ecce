namespace Sitrep.Evidence.Summaries;

/// <summary>How much of a period each claimant covers: nights on file of nights there were.</summary>
public static class Coverages
{
    /// <summary>One entry per (claimant, attacker), ordered by them.</summary>
    public static IEnumerable<V1.Coverage> Count(IEnumerable<CountedClaim> claims, Period period) =>
        claims.GroupBy(claim => (claim.Key.Claimant, claim.Attacker))
            .OrderBy(group => group.Key.Claimant, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Attacker, StringComparer.Ordinal)
            .Select(group => new V1.Coverage
            {
                Claimant = group.Key.Claimant,
                Attacker = group.Key.Attacker,
                Nights = group.Select(claim => WindowDays.NightOf(claim.Window, period.Zone)).Distinct().Count(),
                NightsInPeriod = period.Nights,
                Posts = group.SelectMany(claim => claim.Citations.Take(1)).Select(PostOf).Distinct().Count(),
            });

    /// <summary>The claimants who have no record on some night of a period, each with the attacker that it speaks of.</summary>
    public static IEnumerable<(string Claimant, string Attacker)> Gaps(IEnumerable<CountedClaim> claims, Period period) =>
        Count(claims, period).Where(coverage => coverage.Nights < coverage.NightsInPeriod).Select(coverage => (coverage.Claimant, coverage.Attacker));

    // The first citation of a claim is where it was said; those after it relay it.
    private static (string, string, string, V1.Moment?) PostOf(V1.Citation citation) =>
        (citation.Source, citation.Uri, citation.Title, citation.Published);
}
