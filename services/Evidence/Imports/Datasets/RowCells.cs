namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>One row of a table as it stood in the file. Columns are found by name however spelled, see <see cref="ColumnNames"/>.</summary>
public sealed class RowCells
{
    private readonly IReadOnlyDictionary<string, int> _places;
    private readonly IReadOnlyDictionary<string, string> _filled;

    internal RowCells(CsvHeader header, long line, string text, IReadOnlyList<string> values)
        : this(header.Columns, header.Places, line, text, values, new Dictionary<string, string>())
    {
    }

    private RowCells(
        IReadOnlyList<string> columns,
        IReadOnlyDictionary<string, int> places,
        long line,
        string text,
        IReadOnlyList<string> values,
        IReadOnlyDictionary<string, string> filled)
    {
        Columns = columns;
        _places = places;
        _filled = filled;
        Line = line;
        Text = text;
        Values = values;
    }

    /// <summary>The columns as the header has them.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>What stands under each column.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Line at which the row begins, from 1.</summary>
    public long Line { get; }

    /// <summary>The row as it stands in the file, without the end of line.</summary>
    public string Text { get; }

    /// <summary>What stands under a column, without outer blanks; empty where the file has no such column, unless it was filled.</summary>
    public string this[string column] =>
        _places.TryGetValue(column, out var place) ? place < Values.Count ? Values[place].Trim() : "" : _filled.GetValueOrDefault(column, "");

    /// <summary>What stands under a column with its outer blanks; empty where the file has no such column.</summary>
    public string Untrimmed(string column) => _places.TryGetValue(column, out var place) && place < Values.Count ? Values[place] : "";

    /// <summary>Whether the file has a column.</summary>
    public bool Has(string column) => _places.ContainsKey(column);

    /// <summary>The same row, with what an earlier one says under columns that this row's file does not have.</summary>
    public RowCells FilledFrom(RowCells earlier, IEnumerable<string> columns) => new(
        Columns, _places, Line, Text, Values, columns.Where(column => !Has(column))
            .ToDictionary(column => column, column => earlier[column], ColumnNames.Comparer));

    /// <summary>The same row with other values; where one differs, its text is the line that has them.</summary>
    public RowCells With(Func<string, string> change)
    {
        string[] changed = [.. Values.Select(change)];
        return changed.SequenceEqual(Values, StringComparer.Ordinal)
            ? this
            : new RowCells(Columns, _places, Line, string.Join(',', changed.Select(Quoted)), changed, _filled);
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    /// <summary>The columns that are none of these, each with what stands under it, where anything does.</summary>
    public IEnumerable<(string Column, string Text)> Except(IReadOnlySet<string> known) =>
        _places.Where(pair => !known.Contains(pair.Key))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, this[pair.Key]))
            .Where(cell => cell.Item2.Length > 0);
}
