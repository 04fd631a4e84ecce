using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Storage;

/// <summary>Random keys that live and die with the database file. Never logged, never sent.</summary>
internal static class Secrets
{
    public const string PageTokenKey = "page-token-key";

    /// <summary>As long as the hash it is used with.</summary>
    private const int KeyBytes = 32;

    /// <summary>Makes the keys that a new database lacks.</summary>
    public static void Ensure(SqliteConnection connection)
    {
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM secrets WHERE name = @PageTokenKey", new { PageTokenKey }) == 0)
            connection.Execute(
                "INSERT INTO secrets (name, value) VALUES (@PageTokenKey, @Value) ON CONFLICT DO NOTHING",
                new { PageTokenKey, Value = RandomNumberGenerator.GetBytes(KeyBytes) });
    }
}
