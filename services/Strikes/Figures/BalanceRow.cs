using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Figures;

/// <summary>One claimant's numbers on one record and item: what was launched and what became of it.</summary>
internal sealed record BalanceRow(CountedClaim Launched, IReadOnlyDictionary<Measure, CountedClaim> Parts)
{
    public string Claimant => Launched.Key.Claimant;

    /// <summary>Its place among rows.</summary>
    public required ClaimPosition Position { get; init; }

    public WindowEdges Edges { get; } = WindowEdges.Of(Launched.Window);

    public IEnumerable<CountedClaim> Claims => [Launched, .. Parts.OrderBy(p => p.Key).Select(p => p.Value)];

    public bool IsInterceptionBlank => !PartOf(Measure.Intercepted).IsDisclosed;

    /// <summary>The least that the parts come to.</summary>
    public long PartsAtLeast => Parts.Values.Sum(p => p.Quantity.Lower ?? 0);

    public bool IsImpossible => Launched.Quantity.IsClosed && PartsAtLeast > Launched.Quantity.Upper;

    /// <summary>What is left; null where launched is open or the numbers are impossible.</summary>
    public Quantity? Rest => Quantity.Subtract(Launched.Quantity, StrikesMeasures.PartsOfLaunched.Where(IsTakenAway).Select(PartOf));

    /// <summary>The rows of claims in order.</summary>
    public static List<BalanceRow> From(IEnumerable<CountedClaim> claims) =>
    [
        .. claims
            .GroupBy(c => (c.Record, c.Attacker, c.Key.Item, c.Key.Claimant))
            .Where(row => row.Any(c => c.Key.Measure == Measure.Launched))
            .Select(row => new BalanceRow(
                row.First(c => c.Key.Measure == Measure.Launched),
                row.Where(c => StrikesMeasures.PartsOfLaunched.Contains(c.Key.Measure))
                    .DistinctBy(c => c.Key.Measure)
                    .ToDictionary(c => c.Key.Measure))
            {
                Position = ClaimPosition.Of(row.First()),
            }),
    ];

    /// <summary>Whether nothing was said of this measure, and it is not contained in another that was.</summary>
    public bool IsSilentOn(Measure measure) =>
        PartOf(measure).Disclosure == Disclosure.NotReported
        && !(measure == Measure.Lost && Eras.InterceptedContainsLost(Claimant, Launched.Window));

    public Quantity PartOf(Measure measure) => Parts.TryGetValue(measure, out var part) ? part.Quantity : Quantity.NotReported;

    // A count of interceptions is expected in every row, so its absence leaves the rest open; of the others only what
    // was said is taken away.
    private bool IsTakenAway(Measure measure) =>
        measure == Measure.Intercepted || PartOf(measure).Disclosure != Disclosure.NotReported;
}
