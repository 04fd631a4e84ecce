using Sitrep.Evidence.Figures;

namespace Sitrep.Evidence.Series;

/// <summary>A series before its points are made.</summary>
/// <param name="Head">What it is about, without points.</param>
/// <param name="Claims">The claims that decide where it has points, all within the period; at least one.</param>
/// <param name="Count">What the claims of one bucket, by its place, come to.</param>
public sealed record SeriesLine(
    V1.Series Head, IReadOnlyList<CountedClaim> Claims, Func<int, IReadOnlyList<CountedClaim>, V1.SeriesPoint> Count)
{
    /// <summary>A line that counts what a total adds up, bucket by bucket.</summary>
    public static SeriesLine Of(Total total)
    {
        var head = new V1.Series()
        {
            Id = total.Id,
            Basis = V1.Basis.Total,
            Measure = total.Measure,
            Item = total.Item,
            ItemClass = total.ItemClass,
            Attacker = total.Attacker,
            Side = total.Side,
            Claimant = total.Claimant,
        };
        return new SeriesLine(head, total.Claims, (_, claims) => claims.Any(claim => claim.NotAddedUp)
            ? Point(V1.PointState.NotAddedUp, null, claims)
            : Point(V1.PointState.OnFile, Quantity.Sum(claims.Select(claim => claim.Quantity)), claims));
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
    public static V1.SeriesPoint Point(V1.PointState state, Quantity? quantity, IReadOnlyList<CountedClaim> claims) => new()
    {
        State = state,
        Quantity = quantity?.ToWire(),
        Claims = claims.Count,
        ClaimsWithoutNumber = claims.Count(claim => !claim.Quantity.IsDisclosed),
        ClaimsByMonth = claims.Count(claim => claim.Window.End.SaidCase == V1.Moment.SaidOneofCase.Month),
    };
}
