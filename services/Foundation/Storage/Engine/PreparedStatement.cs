using System.Data.Common;

namespace Sitrep.Storage;

/// <summary>One statement of a connection, prepared when it first runs.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly StatementParameters _parameters;

    /// <param name="command">An empty command of the connection.</param>
    /// <param name="sql">Its text. <c>IN @names</c> stands for any number of values: they are sent as one, so that the text stays the same.</param>
    /// <param name="parameters">What it is to be run with first.</param>
    public PreparedStatement(SqliteCommand command, string sql, object? parameters)
    {
        _parameters = new(sql, parameters);
        _command = command;
        _command.CommandText = _parameters.Lists.Aggregate(
            sql, (text, name) => Regex.Replace(text, $@"\bIN @{name}\b", $"IN (SELECT value FROM json_each(@{name}))"));
        foreach (var name in _parameters.Names)
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"@{name}" });
    }

    /// <summary>Sets what it is run with next.</summary>
    /// <param name="transaction">The transaction that is open on the connection.</param>
    /// <param name="parameters">Of the type that it was made for.</param>
    /// <param name="revision">What <c>@revision</c> is.</param>
    public PreparedStatement With(SqliteTransaction transaction, object? parameters, long revision)
    {
        _command.Transaction = transaction;
        for (var i = 0; i < _parameters.Count; i++)
            _command.Parameters[i].Value = _parameters.Read(i, parameters, revision) switch
            {
                null => DBNull.Value,
                IEnumerable<string> values => JsonList.Of(values),
                var value => value,
            };
        return this;
    }

    public List<T> Query<T>()
    {
        List<T> rows = [];
        using var reader = _command.ExecuteReader();
        if (!reader.Read())
            return rows;

        var parse = ParserOf(reader, typeof(T));
        do
            rows.Add((T)parse(reader));
        while (reader.Read());
        return rows;
    }

    public T? First<T>()
    {
        using var reader = _command.ExecuteReader();
        return reader.Read() ? (T)ParserOf(reader, typeof(T))(reader) : default;
    }

    public T? Scalar<T>() => _command.ExecuteScalar() switch
    {
        null or DBNull => default,
        T value => value,
        var value => (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), CultureInfo.InvariantCulture),
    };

    public int Execute() => _command.ExecuteNonQuery();

    public void Dispose() => _command.Dispose();

    // Asked for each time, and kept by Dapper: it depends on the types that the first row has.
    private static Func<DbDataReader, object> ParserOf(DbDataReader reader, Type type) => reader.GetRowParser(type);
}
