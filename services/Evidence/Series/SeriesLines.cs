using Sitrep.Evidence.Figures;

namespace Sitrep.Evidence.Series;

/// <summary>The lines of a selection and what is wrong with the numbers behind those that have gaps.</summary>
internal sealed record SeriesLines(IReadOnlyList<SeriesLine> Lines, IReadOnlyList<V1.Caveat> Caveats)
{
    // A measure that no claim has needs a word of its own in the names of its series.
    private const string WithLostSuffix = "+lost";

    /// <summary>Lines of the claims taken: per class where there is one and none was asked for by item, else per item.</summary>
    public static SeriesLines Build(
        IReadOnlyList<CountedClaim> taken, Buckets buckets, SeriesSelection selection, SourceRegister sources)
    {
        if (selection.IsPerItem)
            return Build(taken, total => total.Item.Length > 0, buckets, selection, sources);
        var byClass = taken.ToLookup(claim => claim.ItemClass != V1.ItemClass.Unspecified);
        var classes = Build([.. byClass[true]], total => total.Item.Length == 0, buckets, selection, sources);
        var items = Build([.. byClass[false]], total => total.Item.Length > 0, buckets, selection, sources);
        return new([.. classes.Lines, .. items.Lines], [.. classes.Caveats, .. items.Caveats]);
    }

    private static SeriesLines Build(
        IReadOnlyList<CountedClaim> claims, Func<Total, bool> isWanted, Buckets buckets, SeriesSelection selection, SourceRegister sources)
    {
        if (selection.Measure == V1.Measure.Unaccounted)
            return Unaccounted(claims, isWanted, buckets, sources);
        var added = selection.WithLost ? LossSilence.Filled(claims) : claims;
        return new([.. Totals.Sum(added, sources).Where(isWanted).Select(total => Counted(total, selection))], []);
    }

    private static SeriesLine Counted(Total total, SeriesSelection selection)
    {
        var head = Head(total, selection.Measure);
        head.Basis = selection.WithLost ? V1.Basis.Derived : V1.Basis.Total;
        head.WithLost = selection.WithLost;
        var word = EnumWords.Of(selection.Measure);
        head.Id = selection.WithLost ? total.Id.Replace($".{word}.", $".{word}{WithLostSuffix}.", StringComparison.Ordinal) : total.Id;
        return new SeriesLine(head, total.Claims, (_, claims) => claims.Any(claim => claim.NotAddedUp)
            ? SeriesLine.Point(V1.PointState.NotAddedUp, null, claims)
            : SeriesLine.Point(V1.PointState.OnFile, Quantity.Sum(claims.Select(claim => claim.Quantity)), claims));
    }

    // What is unaccounted for is computed bucket by bucket, so that one row whose numbers are impossible takes away its
    // own point and not the series.
    private static SeriesLines Unaccounted(
        IReadOnlyList<CountedClaim> claims, Func<Total, bool> isWanted, Buckets buckets, SourceRegister sources)
    {
        SortedDictionary<int, BalanceSheet> sheets = [];
        foreach (var bucket in claims.GroupBy(claim => buckets.IndexOf(claim.Window)))
            sheets[bucket.Key] = Balance.Unaccounted(bucket);
        Dictionary<(int, string), Difference> differences = sheets
            .SelectMany(sheet => sheet.Value.Differences.Select(difference => (sheet.Key, difference)))
            .ToDictionary(pair => (pair.Key, pair.difference.Id), pair => pair.difference);
        var launched = Totals.Sum(claims.Where(claim => claim.Key.Measure == V1.Measure.Launched), sources).Where(isWanted);
        return new(
            [.. launched.Select(total => Remaining(total, differences))],
            [.. sheets.Values.SelectMany(sheet => sheet.Caveats)]);
    }

    private static SeriesLine Remaining(Total launched, IReadOnlyDictionary<(int, string), Difference> differences)
    {
        var head = Head(launched, V1.Measure.Unaccounted);
        head.Basis = V1.Basis.Derived;
        head.Id = launched.Item.Length == 0
            ? FigureIds.OfClass(V1.Measure.Unaccounted, launched.ItemClass, launched.Attacker, launched.Claimant)
            : FigureIds.OfItem(V1.Measure.Unaccounted, launched.Item, launched.Attacker, launched.Claimant);
        return new SeriesLine(head, launched.Claims, (index, claims) =>
        {
            if (!differences.TryGetValue((index, head.Id), out var difference))
                return SeriesLine.Point(V1.PointState.NotComputable, null, claims);
            var point = SeriesLine.Point(V1.PointState.OnFile, difference.Quantity, difference.Claims);
            point.NotReported = difference.NotReported;
            return point;
        });
    }

    private static V1.Series Head(Total total, V1.Measure measure) => new()
    {
        Measure = measure,
        Item = total.Item,
        ItemClass = total.ItemClass,
        Attacker = total.Attacker,
        Side = total.Side,
        Claimant = total.Claimant,
    };
}
