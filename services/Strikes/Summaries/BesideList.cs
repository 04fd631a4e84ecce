namespace Sitrep.Strikes.Summaries;

/// <summary>The rows that a section has room for.</summary>
/// <param name="Shown">The first of them.</param>
/// <param name="More">How many there are besides.</param>
/// <param name="Attacks">The attacks of either side of those shown.</param>
internal sealed record BesideList(IReadOnlyList<Beside> Shown, int More, IReadOnlyList<Attack> Attacks);
