namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>The columns of a dataset, as its files name them.</summary>
/// <param name="Needed">Those without which a file is none of it.</param>
/// <param name="Optional">Those that are read as well where a file has them.</param>
public sealed record DatasetColumns(IReadOnlyList<string> Needed, IReadOnlyList<string> Optional)
{
    /// <summary>All of them, however spelled.</summary>
    public IReadOnlySet<string> Known { get; } = new HashSet<string>([.. Needed, .. Optional], ColumnNames.Comparer);

    /// <summary>What a row says under them: by column, as JSON, in the order of their names, without cells that say nothing.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="spelled">The column of which the same can be written in several ways.</param>
    /// <param name="spelling">The one way of what stands under it; null where that cannot be read.</param>
    public IEnumerable<KeyValuePair<string, string>> ValuesOf(RowCells cells, string spelled, string? spelling) =>
        Known.Where(column => cells[column].Length > 0)
            .Order(StringComparer.Ordinal)
            .Select(column => KeyValuePair.Create(column, CellText.Quoted((column == spelled ? spelling : null) ?? cells[column])));
}
