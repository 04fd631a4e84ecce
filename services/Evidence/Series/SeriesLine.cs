using Sitrep.Evidence.Figures;

namespace Sitrep.Evidence.Series;

/// <summary>A series before its points are made.</summary>
/// <param name="Head">What it is about, without points.</param>
/// <param name="Claims">The claims that decide where it has points, all within the period; at least one.</param>
/// <param name="Count">What the claims of one bucket, by its place, come to.</param>
public sealed record SeriesLine(
    V1.Series Head, IReadOnlyList<CountedClaim> Claims, Func<int, IReadOnlyList<CountedClaim>, V1.SeriesPoint> Count)
{
    /// <summary>Lines that count what totals add up, bucket by bucket; ordered by id.</summary>
    /// <param name="claims">The claims to add up.</param>
    /// <param name="isWanted">Which totals have a line.</param>
    public static IReadOnlyList<SeriesLine> OfTotals(IEnumerable<CountedClaim> claims, Func<TotalKey, bool> isWanted) =>
    [
        .. CountedClaim.InOrder(claims)
            .SelectMany(TotalKey.Of, (claim, key) => (claim, key))
            .Where(pair => isWanted(pair.key))
            .GroupBy(pair => pair.key, pair => pair.claim)
            .Select(group => Of(group.Key, [.. group]))
            .OrderBy(line => line.Head.Id, StringComparer.Ordinal),
    ];

    private static SeriesLine Of(TotalKey key, IReadOnlyList<CountedClaim> claims)
    {
        var head = new V1.Series()
        {
            Id = key.Id,
            Basis = V1.Basis.Total,
            Measure = key.Measure,
            Item = key.Item,
            ItemClass = key.Item.Length == 0 || claims.All(claim => claim.ItemClass == claims[0].ItemClass)
                ? claims[0].ItemClass
                : V1.ItemClass.Unspecified,
            Attacker = key.Attacker,
            Side = key.Side,
            Claimant = key.Claimant,
        };
        return new SeriesLine(head, claims, (_, ofBucket) => ofBucket.Any(claim => claim.NotAddedUp)
            ? Point(V1.PointState.NotAddedUp, null, ClaimSum.Of(ofBucket))
            : Point(V1.PointState.OnFile, Quantity.Sum(ofBucket.Select(claim => claim.Quantity)), ClaimSum.Of(ofBucket)));
    }

    /// <summary>The series with a point for every bucket.</summary>
    /// <param name="buckets">The buckets.</param>
    /// <param name="rules">Tell where numbers mean the same.</param>
    public V1.Series Draw(Buckets buckets, SeriesRules rules)
    {
        var byBucket = Claims.ToLookup(claim => buckets.IndexOf(claim.Window));
        var breaks = new MeaningBreaks((a, b) => rules.AreComparable(Head, a, b));
        var series = Head.Clone();
        for (var index = 0; index < buckets.All.Count; index++)
        {
            IReadOnlyList<CountedClaim> claims = [.. byBucket[index]];
            var point = claims.Count == 0 ? new() { State = V1.PointState.NoRecord } : Count(index, claims);
            point.Day = Moments.Day(buckets.All[index].First).Day;
            point.Partial = buckets.All[index].Partial;
            if (claims.Count > 0)
                (point.BreakBefore, point.Mixed) = breaks.Next(claims);
            series.Points.Add(point);
        }

        return series;
    }

    /// <summary>A point on these claims, which come to this much.</summary>
    public static V1.SeriesPoint Point(V1.PointState state, Quantity? quantity, ClaimSum claims) => new()
    {
        State = state,
        Quantity = quantity?.ToWire(),
        Claims = claims.Claims,
        ClaimsWithoutNumber = claims.WithoutNumber,
        ClaimsByMonth = claims.ByMonth,
    };
}
