namespace Sitrep.Gateway.Comparisons;

/// <summary>Compares the figures of two reports by their ids. Pure.</summary>
internal static class FigureChanges
{
    extension(V1.ComparedFigure change)
    {
        /// <summary>The figure, as the right report has it if it does.</summary>
        public Figure Figure => change.Right ?? change.Left;
    }

    /// <summary>Those that differ, ordered by id. A figure of one record that only one report has is left out: a report lists
    /// 50 records of a kind and has the figures of no others, and the change of the record tells of its numbers.</summary>
    public static IReadOnlyList<V1.ComparedFigure> Between(IReadOnlyList<Figure> left, IReadOnlyList<Figure> right)
    {
        var before = left.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        var now = right.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        return
        [
            .. from id in before.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
               let change = Change(id, before.GetValueOrDefault(id), now.GetValueOrDefault(id))
               where change.Change == V1.FigureChangeKind.Revised ? Differ(change.Left, change.Right) : change.Figure.Record.Length == 0
               select change,
        ];
    }

    private static V1.ComparedFigure Change(string id, Figure? left, Figure? right) => new()
    {
        Id = id,
        Change = left is null ? V1.FigureChangeKind.Added : right is null ? V1.FigureChangeKind.Gone : V1.FigureChangeKind.Revised,
        Left = left,
        Right = right,
    };

    private static bool Differ(Figure left, Figure right) =>
        !Equals(left.Quantity, right.Quantity) || left.Grade != right.Grade || left.Status != right.Status || left.Headline != right.Headline;
}
