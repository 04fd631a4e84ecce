namespace Sitrep.Evidence.Series;

/// <summary>Finds, point by point, where a claimant begins to mean something else by a word.</summary>
/// <param name="areComparable">Whether numbers of two windows mean the same.</param>
internal sealed class MeaningBreaks(Func<V1.Window, V1.Window, bool> areComparable)
{
    private V1.Window? _before;
    private bool _wasMixed;

    /// <summary>Whether no line may lead to a point from the last one on file, and whether its own claims differ in meaning.</summary>
    /// <param name="claims">The claims of the next point on file; at least one.</param>
    public (bool Break, bool Mixed) Next(IReadOnlyList<CountedClaim> claims)
    {
        var first = claims[0].Window;
        var isMixed = claims.Any(claim => !areComparable(first, claim.Window));
        var isBreak = _before is not null && (isMixed || _wasMixed || !areComparable(_before, first));
        (_before, _wasMixed) = (first, isMixed);
        return (isBreak, isMixed);
    }
}
