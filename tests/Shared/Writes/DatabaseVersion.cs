using Microsoft.Data.Sqlite;

namespace Sitrep.Tests;

/// <summary>Tells whether anybody has changed anything in the database of a folder.</summary>
internal sealed class DatabaseVersion : IDisposable
{
    private readonly SqliteConnection _database;

    public DatabaseVersion(string folder)
    {
        _database = new SqliteConnection($"Data Source={Directory.GetFiles(folder, "*.db").Single()};Mode=ReadOnly");
        _database.Open();
    }

    /// <summary>A number that is another one once a row was written, changed or deleted.</summary>
    public long Read()
    {
        using var command = _database.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => _database.Dispose();
}
