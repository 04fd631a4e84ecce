using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Figures;

/// <summary>Claims of what was intercepted and of what was lost, to be added: the one count that keeps its meaning.</summary>
internal static class LossSilence
{
    /// <summary>The claims, all under the measure intercepted, and a claim without a number for each of the two that a claimant
    /// left out of a row, so that the sum over it stays open. Nothing is missing where the one contains the other.</summary>
    public static IEnumerable<CountedClaim> Filled(IEnumerable<CountedClaim> claims) =>
        claims.GroupBy(claim => (claim.Record, claim.Attacker, claim.Key.Item, claim.Key.Claimant))
            .SelectMany(row => row.Concat(Silences([.. row])))
            .Select(claim => claim with { Key = claim.Key with { Measure = Measure.Intercepted } });

    private static IEnumerable<CountedClaim> Silences(IReadOnlyList<CountedClaim> row)
    {
        var isContained = Eras.InterceptedContainsLost(row[0].Key.Claimant, row[0].Window);
        return new[] { Measure.Intercepted, Measure.Lost }
            .Where(measure => !row.Any(claim => claim.Key.Measure == measure))
            .Where(measure => measure != Measure.Lost || !isContained)
            .Select(_ => row[0] with { Quantity = Quantity.NotReported, Citations = [] });
    }
}
