using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Sitrep.Benchmarks.Load;

namespace Sitrep.Benchmarks.Floors;

/// <summary>The rows that a service has stored, stored once more by nothing but a prepared statement per table, in one durable
/// transaction into tables and indexes like its own.</summary>
internal sealed class PreparedLoop : IDisposable
{
    /// <summary>What an import writes: records, their claims, and the rows that they came in.</summary>
    private static readonly string[] Tables =
    [
        "attacks", "damages", "outages", "negotiations", "agreements", "statements", "exchanges", "claims", "raw_rows",
    ];

    private readonly SqliteConnection _stored;
    private readonly SqliteConnection _bare;
    private readonly List<string> _tables = [];
    private long _copied;

    /// <param name="database">The service's file, which is only read.</param>
    /// <param name="folder">Where the other file is made.</param>
    public PreparedLoop(string database, string folder)
    {
        _stored = Open(database, SqliteOpenMode.ReadOnly);
        _bare = Open(Path.Combine(folder, $"bare-{Path.GetFileName(database)}"), SqliteOpenMode.ReadWriteCreate);
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        CopySchema();
    }

    /// <summary>Stores what the service has stored since the last time.</summary>
    public Tally Run()
    {
        var tables = _tables.ConvertAll(table => (Name: table, Rows: ReadNew(table)));
        _copied = Math.Max(_copied, tables.Max(table => table.Rows.Count == 0 ? 0 : Newest(table.Name)));
        var cpu = Environment.CpuUsage.TotalTime;
        var begun = Stopwatch.GetTimestamp();
        using (var transaction = _bare.BeginTransaction())
        {
            foreach (var (name, rows) in tables.Where(table => table.Rows.Count > 0))
                Insert(transaction, name, rows);
            transaction.Commit();
        }

        return new(tables.Sum(table => (long)table.Rows.Count), Stopwatch.GetElapsedTime(begun), Environment.CpuUsage.TotalTime - cpu);
    }

    public void Dispose()
    {
        _stored.Dispose();
        _bare.Dispose();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private void CopySchema()
    {
        using var command = _stored.CreateCommand();
        command.CommandText = "SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var table = reader.GetString(0);
            if (!Tables.Contains(table))
                continue;
            Execute(reader.GetString(1));
            if (!_tables.Contains(table))
                _tables.Add(table);
        }
    }

    private List<object[]> ReadNew(string table)
    {
        using var command = _stored.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE from_revision > {_copied}";
        using var reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private long Newest(string table)
    {
        using var command = _stored.CreateCommand();
        command.CommandText = $"SELECT max(from_revision) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }

    private void Insert(SqliteTransaction transaction, string table, List<object[]> rows)
    {
        using var command = _bare.CreateCommand();
        command.Transaction = transaction;
        var parameters = rows[0].Select((_, place) => command.Parameters.Add(new SqliteParameter($"@p{place}", null))).ToArray();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", parameters.Select(parameter => parameter.ParameterName))})";
        command.Prepare();
        foreach (var row in rows)
        {
            for (var place = 0; place < row.Length; place++)
                parameters[place].Value = row[place];
            command.ExecuteNonQuery();
        }
    }

    private void Execute(string sql)
    {
        using var command = _bare.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
