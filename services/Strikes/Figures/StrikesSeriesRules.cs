using Sitrep.Evidence.Series;

namespace Sitrep.Strikes.Figures;

/// <summary>How series of strikes are made: also of what is unaccounted for, and of what was intercepted with what was lost. Pure.</summary>
internal sealed class StrikesSeriesRules : SeriesRules
{
    // A measure that no claim has needs a word of its own in the names of its series.
    private const string WithLostSuffix = "+lost";

    public override IReadOnlyCollection<Measure> MeasuresBehind(ListSeriesRequest request) => request switch
    {
        { Measure: Measure.Unaccounted } => [Measure.Launched, .. StrikesMeasures.PartsOfLaunched],
        { WithLost: true } => [request.Measure, Measure.Lost],
        _ => base.MeasuresBehind(request),
    };

    public override bool AreComparable(Series series, Window a, Window b) =>
        series.WithLost || Eras.AreComparable(series.Claimant, series.Measure, a, b);

    public override SeriesLines Lines(IReadOnlyList<CountedClaim> claims, Func<TotalKey, bool> isWanted, SeriesScope scope)
    {
        if (scope.Request.Measure == Measure.Unaccounted)
            return Unaccounted(claims, isWanted, scope);
        if (!scope.Request.WithLost)
            return base.Lines(claims, isWanted, scope);
        var lines = base.Lines([.. LossSilence.Filled(claims)], isWanted, scope);
        foreach (var head in lines.Lines.Select(line => line.Head))
            MarkWithLost(head);
        return lines;
    }

    private static void MarkWithLost(Series head)
    {
        var word = EnumWords.Of(head.Measure);
        head.Id = head.Id.Replace($".{word}.", $".{word}{WithLostSuffix}.", StringComparison.Ordinal);
        head.Basis = Basis.Derived;
        head.WithLost = true;
    }

    // What is unaccounted for is computed bucket by bucket, so that one row whose numbers are impossible takes away its
    // own point and not the series.
    private static SeriesLines Unaccounted(IReadOnlyList<CountedClaim> claims, Func<TotalKey, bool> isWanted, SeriesScope scope)
    {
        SortedDictionary<int, BalanceSheet> sheets = [];
        foreach (var bucket in claims.GroupBy(claim => scope.Buckets.IndexOf(claim.Window)))
            sheets[bucket.Key] = Balance.Unaccounted(bucket);
        Dictionary<(int, string), Difference> differences = sheets
            .SelectMany(sheet => sheet.Value.Differences.Select(difference => (sheet.Key, difference)))
            .ToDictionary(entry => (entry.Key, entry.difference.Id), entry => entry.difference);
        var launched = SeriesLine.OfTotals(claims.Where(claim => claim.Key.Measure == Measure.Launched), isWanted);
        return new(
            [.. launched.Select(line => Remaining(line, differences))],
            [.. sheets.Values.SelectMany(sheet => sheet.Caveats)]);
    }

    private static SeriesLine Remaining(SeriesLine line, IReadOnlyDictionary<(int, string), Difference> differences)
    {
        var head = line.Head;
        head.Measure = Measure.Unaccounted;
        head.Basis = Basis.Derived;
        head.Id = head.Item.Length == 0
            ? FigureIds.OfClass(Measure.Unaccounted, head.ItemClass, head.Attacker, head.Claimant)
            : FigureIds.OfItem(Measure.Unaccounted, head.Item, head.Attacker, head.Claimant);
        return line with
        {
            Count = (index, claims) =>
            {
                if (!differences.TryGetValue((index, head.Id), out var difference))
                    return SeriesLine.Point(PointState.NotComputable, null, ClaimSum.Of(claims));
                var point = SeriesLine.Point(PointState.OnFile, difference.Quantity, difference.Claims);
                point.NotReported = difference.NotReported;
                return point;
            },
        };
    }
}
