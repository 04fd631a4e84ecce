using Sitrep.Evidence.Figures;

namespace Sitrep.Evidence.Series;

/// <summary>How series are made of claims: those of a service that has no rules of its own. Pure.</summary>
public class SeriesRules
{
    /// <summary>The measures whose claims are behind the numbers asked for.</summary>
    public virtual IReadOnlyCollection<V1.Measure> MeasuresBehind(V1.ListSeriesRequest request) => [request.Measure];

    /// <summary>Whether the numbers of a series mean the same in two windows, so that a line may lead from one to the other.</summary>
    public virtual bool AreComparable(V1.Series series, V1.Window a, V1.Window b) => true;

    /// <summary>The lines of claims, one for each of their totals that is wanted.</summary>
    public virtual SeriesLines Lines(IReadOnlyList<CountedClaim> claims, Func<TotalKey, bool> isWanted, SeriesScope scope) =>
        new(SeriesLine.OfTotals(claims, isWanted), []);

    /// <summary>Whether a claim is behind the numbers asked for. Only wholes are added; what is empty or unspecified narrows nothing.</summary>
    public bool Takes(V1.ListSeriesRequest request, CountedClaim claim) =>
        claim.Key.IsWhole
        && MeasuresBehind(request).Contains(claim.Key.Measure)
        && Fits(request.Item, claim.Key.Item)
        && (request.ItemClass == V1.ItemClass.Unspecified || request.ItemClass == claim.ItemClass)
        && Fits(request.Attacker, claim.Attacker)
        && Fits(request.Side, claim.Key.Side)
        && Fits(request.Claimant, claim.Key.Claimant);

    private static bool Fits(string wanted, string value) => wanted.Length == 0 || wanted == value;
}

/// <summary>What a table of series is made for.</summary>
/// <param name="Request">Which numbers were asked for.</param>
/// <param name="Buckets">The days, weeks or months of the period.</param>
/// <param name="Sources">The register.</param>
public sealed record SeriesScope(V1.ListSeriesRequest Request, Buckets Buckets, SourceRegister Sources);
