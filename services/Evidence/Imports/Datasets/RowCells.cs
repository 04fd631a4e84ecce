namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>One row of a table as it stood in the file. Columns are found by name however spelled, see <see cref="ColumnNames"/>.</summary>
/// <param name="header">The header of its file.</param>
/// <param name="line">Line at which the row begins, from 1.</param>
/// <param name="text">The row as it stands in the file, without the end of line.</param>
/// <param name="values">What stands under each column.</param>
/// <param name="filled">What is taken to stand under columns that the file does not have.</param>
public sealed class RowCells(
    CsvHeader header, long line, string text, IReadOnlyList<string> values, IReadOnlyDictionary<string, string>? filled = null)
{
    /// <summary>The columns as the header has them.</summary>
    public IReadOnlyList<string> Columns => header.Columns;

    public IReadOnlyList<string> Values => values;

    public long Line => line;

    public string Text => text;

    /// <summary>What stands under a column, without outer blanks; empty where the file has no such column, unless it was filled.</summary>
    public string this[string column] =>
        header.PlaceOf(column) is { } place
            ? place < values.Count ? values[place].Trim() : ""
            : filled?.GetValueOrDefault(column) ?? "";

    /// <summary>What stands under a column with its outer blanks; empty where the file has no such column.</summary>
    public string Untrimmed(string column) => header.PlaceOf(column) is { } place && place < values.Count ? values[place] : "";

    /// <summary>Whether the file has a column.</summary>
    public bool Has(string column) => header.PlaceOf(column) is not null;

    /// <summary>The same row, with what an earlier one says under columns that this row's file does not have.</summary>
    public RowCells FilledFrom(RowCells earlier, IEnumerable<string> columns) => new(
        header, line, text, values, columns.Where(column => !Has(column))
            .ToDictionary(column => column, column => earlier[column], ColumnNames.Comparer));

    /// <summary>The same row with other values; where one differs, its text is the line that has them.</summary>
    public RowCells With(Func<string, string> change)
    {
        string[] changed = [.. values.Select(change)];
        return changed.SequenceEqual(values, StringComparer.Ordinal)
            ? this
            : new RowCells(header, line, string.Join(',', changed.Select(Quoted)), changed, filled);
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    /// <summary>The columns that are none of these, each with what stands under it, where anything does.</summary>
    public IEnumerable<(string Column, string Text)> Except(IReadOnlySet<string> known) =>
        header.Places.Where(pair => !known.Contains(pair.Key))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, this[pair.Key]))
            .Where(cell => cell.Item2.Length > 0);
}
