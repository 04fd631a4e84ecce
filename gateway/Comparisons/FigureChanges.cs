namespace Sitrep.Gateway.Comparisons;

/// <summary>A figure that differs between two reports.</summary>
/// <param name="Left">The figure of the left report; null where it has none of this id.</param>
/// <param name="Right">The figure of the right report; null where it has none of this id.</param>
internal sealed record FigureChange(Figure? Left, Figure? Right)
{
    /// <summary>What became of it.</summary>
    public V1.FigureChangeKind Change =>
        Left is null ? V1.FigureChangeKind.Added : Right is null ? V1.FigureChangeKind.Gone : V1.FigureChangeKind.Revised;

    /// <summary>The figure, as the right report has it if it does.</summary>
    public Figure Figure => Right ?? Left!;
}

/// <summary>Compares the figures of two reports by their ids. Pure.</summary>
internal static class FigureChanges
{
    /// <summary>Those that differ, ordered by id. A figure of one record that only one report has is left out: a report lists
    /// 50 records of a kind and has the figures of no others, and the change of the record tells of its numbers.</summary>
    public static IReadOnlyList<FigureChange> Between(IReadOnlyList<Figure> left, IReadOnlyList<Figure> right)
    {
        var before = left.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        var now = right.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        return
        [
            .. before.Keys.Union(now.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id => new FigureChange(before.GetValueOrDefault(id), now.GetValueOrDefault(id)))
                .Where(Differs),
        ];
    }

    private static bool Differs(FigureChange change) => change is { Left: { } left, Right: { } right }
        ? !Equals(left.Quantity, right.Quantity) || left.Grade != right.Grade || left.Status != right.Status || left.Headline != right.Headline
        : change.Figure.Record.Length == 0;
}
