namespace Sitrep.Storage;

/// <summary>Random keys that live and die with the database file. Never logged, never sent.</summary>
internal static class Secrets
{
    public const string PageTokenKey = "page-token-key";
    public const string KeyedHashKey = "keyed-hash-key";

    private static readonly string[] Names = [PageTokenKey, KeyedHashKey];

    /// <summary>As long as the hash it is used with.</summary>
    private const int KeyBytes = 32;

    /// <summary>Makes the keys that a database lacks: a new one all, an older one those that came later.</summary>
    public static void Ensure(SqliteConnection connection)
    {
        string[] stored = [.. connection.Query<string>("SELECT name FROM secrets")];
        foreach (var name in Names.Except(stored))
            connection.Execute(
                "INSERT INTO secrets (name, value) VALUES (@name, @value) ON CONFLICT DO NOTHING",
                new { name, value = RandomNumberGenerator.GetBytes(KeyBytes) });
    }

    /// <summary>The key of a name.</summary>
    public static byte[] Read(Snapshot snapshot, string name) =>
        snapshot.Scalar<byte[]>("SELECT value FROM secrets WHERE name = @name", new { name })
        ?? throw new InvalidOperationException($"The database has no secret '{name}'.");
}
