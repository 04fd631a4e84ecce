using SQLitePCL;

namespace Sitrep.Storage;

/// <summary>One prepared statement, run for row after row. Values are bound by their places: a command looks each parameter up by its name
/// for every row, which takes longer than SQLite takes to store it.</summary>
internal sealed class RowStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly IReadOnlyList<string> _columns;
    private readonly int[] _places;
    private Type? _rowType;
    private Func<object, object?>[] _readers = [];

    public RowStatement(WriteTransaction tx, string sql, IReadOnlyList<string> columns)
    {
        _columns = columns;
        _database = tx.Connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        _places = [.. columns.Select(PlaceOf)];
        Check(raw.sqlite3_bind_int64(_statement, PlaceOf("revision"), tx.Revision));
    }

    public void Execute(object row)
    {
        if (row.GetType() != _rowType)
            (_rowType, _readers) = (row.GetType(), TableColumns.Of(row.GetType(), _columns));
        for (var i = 0; i < _readers.Length; i++)
            Check(Bind(_places[i], _readers[i](row)));
        var result = raw.sqlite3_step(_statement);
        // First, so that a fault leaves no statement open.
        raw.sqlite3_reset(_statement);
        Check(result);
    }

    public void Dispose() => _statement.Dispose();

    private int PlaceOf(string column) => raw.sqlite3_bind_parameter_index(_statement, $"@{column}");

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        _ => raw.sqlite3_bind_int64(_statement, place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
