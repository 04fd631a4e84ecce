namespace Sitrep.Storage;

/// <summary>Brings a database to this program's schema, or refuses one that it does not know.</summary>
internal sealed class Migrator(SqliteConnection connection, TimeProvider clock)
{
    private static readonly MigrationSet Own = new("storage", typeof(Migrator).Assembly, "Migrations");

    /// <summary>Applies what is missing, each file in a transaction of its own: a kill leaves the old schema or the new.</summary>
    /// <exception cref="SchemaException">The database is newer than this program, or an applied file was changed since.</exception>
    public void Migrate(IEnumerable<MigrationSet> sets)
    {
        IReadOnlyList<Migration> migrations = [.. sets.Prepend(Own).SelectMany(Migration.LoadAll)];
        if (migrations.CountBy(migration => (migration.Set, migration.Number)).FirstOrDefault(group => group.Value > 1) is { Value: > 1 } twice)
            throw new SchemaException($"Migration set '{twice.Key.Set}' is given twice.");

        Verify(migrations, Applied(transaction: null));
        foreach (var migration in migrations)
            Apply(migration);
    }

    private static void Verify(IReadOnlyList<Migration> migrations, IReadOnlyList<AppliedMigration> applied)
    {
        foreach (var old in applied)
        {
            var known = migrations.FirstOrDefault(migration => (migration.Set, migration.Number) == (old.Set, old.Number))
                ?? throw new SchemaException(
                    $"The database is newer than this program: it has migration '{old.Name}' of set '{old.Set}', which this program does not know.");
            if (known.Sha256 != old.Sha256)
                throw new SchemaException(
                    $"Migration '{known.Name}' of set '{known.Set}' was changed after the database had applied it; add a new file instead.");
        }
    }

    private void Apply(Migration migration)
    {
        // Asked again under the write lock, for two processes may open one new file together.
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Applied(transaction).Any(old => (old.Set, old.Number) == (migration.Set, migration.Number)))
            return;

        try
        {
            connection.Execute(migration.Sql, transaction: transaction);
        }
        catch (SqliteException fault) when (Fault.Classify(fault) is null)
        {
            throw new SchemaException($"Migration '{migration.Name}' of set '{migration.Set}' fails: {fault.Message}", fault);
        }

        connection.Execute(
            """
            INSERT INTO schema_migrations (migration_set, number, name, sha256, applied_time)
            VALUES (@Set, @Number, @Name, @Sha256, @AppliedTime)
            """,
            new { migration.Set, migration.Number, migration.Name, migration.Sha256, AppliedTime = Micros.From(clock.GetUtcNow()) },
            transaction);
        transaction.Commit();
    }

    private List<AppliedMigration> Applied(SqliteTransaction? transaction)
    {
        var none = connection.ExecuteScalar<long>(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'", transaction: transaction) == 0;
        return none ? [] : connection.Query<AppliedMigration>(
            """SELECT migration_set AS "set", number, name, sha256 FROM schema_migrations""",
            transaction: transaction).AsList();
    }

    private sealed record AppliedMigration(string Set, long Number, string Name, string Sha256);
}
