using Sitrep.Evidence.Figures;

namespace Sitrep.Evidence.Series;

/// <summary>Finds, point by point, where a claimant begins to mean something else by a word, see <see cref="Eras"/>.</summary>
internal sealed class MeaningBreaks(V1.Series series)
{
    private readonly bool _isSafe = series.WithLost || Eras.AreComparable(series.Claimant, series.Measure, null, null);
    private CountedClaim? _before;
    private bool _wasMixed;

    /// <summary>Whether no line may lead to a point from the last one on file, and whether its own claims differ in meaning.</summary>
    /// <param name="claims">The claims of the next point on file; at least one.</param>
    public (bool Break, bool Mixed) Next(IReadOnlyList<CountedClaim> claims)
    {
        if (_isSafe)
            return (false, false);
        var isMixed = claims.Any(claim => !AreComparable(claims[0], claim));
        var isBreak = _before is not null && (isMixed || _wasMixed || !AreComparable(_before, claims[0]));
        (_before, _wasMixed) = (claims[0], isMixed);
        return (isBreak, isMixed);
    }

    private bool AreComparable(CountedClaim a, CountedClaim b) =>
        Eras.AreComparable(series.Claimant, series.Measure, a.Window, b.Window);
}
