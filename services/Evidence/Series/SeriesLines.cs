using Sitrep.Evidence.Figures;

namespace Sitrep.Evidence.Series;

/// <summary>The lines of a table and what is wrong with the numbers behind those that have gaps.</summary>
public sealed record SeriesLines(IReadOnlyList<SeriesLine> Lines, IReadOnlyList<V1.Caveat> Caveats)
{
    /// <summary>Lines of the claims taken: per class where there is one and none was asked for by item, else per item.</summary>
    internal static SeriesLines Build(IReadOnlyList<CountedClaim> taken, SeriesScope scope, SeriesRules rules)
    {
        if (scope.Request.ByItem || scope.Request.Item.Length > 0)
            return rules.Lines(taken, IsOfItem, scope);
        var byClass = taken.ToLookup(claim => claim.ItemClass != V1.ItemClass.Unspecified);
        var classes = rules.Lines([.. byClass[true]], key => !IsOfItem(key), scope);
        var items = rules.Lines([.. byClass[false]], IsOfItem, scope);
        return new([.. classes.Lines, .. items.Lines], [.. classes.Caveats, .. items.Caveats]);
    }

    private static bool IsOfItem(TotalKey key) => key.Item.Length > 0;
}
