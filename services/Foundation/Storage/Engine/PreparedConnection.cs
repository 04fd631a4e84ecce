namespace Sitrep.Storage;

/// <summary>A connection that keeps its statements prepared: to parse one and plan it takes several times as long as to find a row by it.
/// Not thread-safe.</summary>
internal sealed class PreparedConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>Many times what a service asks: with values always as parameters there is one text for each question.</summary>
    private const int StatementsMax = 500;

    private readonly Dictionary<(string Sql, Type? Parameters), PreparedStatement> _kept = [];

    /// <summary>Runs a statement, and forgets it should it fail: what state it is in then nobody knows.</summary>
    /// <param name="sql">Its text.</param>
    /// <param name="parameters">An object whose properties are its parameters, a dictionary of them by name, or null.</param>
    /// <param name="run">Runs it, and is done with it when it returns.</param>
    public T Run<T>(string sql, object? parameters, Func<PreparedStatement, T> run)
    {
        var key = (sql, parameters?.GetType());
        var statement = _kept.GetValueOrDefault(key) ?? Prepare(key, parameters);
        try
        {
            return run(statement);
        }
        catch
        {
            _kept.Remove(key);
            statement.Dispose();
            throw;
        }
    }

    private PreparedStatement Prepare((string Sql, Type? Parameters) key, object? parameters)
    {
        if (_kept.Count >= StatementsMax)
        {
            foreach (var statement in _kept.Values)
                statement.Dispose();
            _kept.Clear();
        }

        return _kept[key] = new(CreateCommand(), key.Sql, parameters);
    }
}
