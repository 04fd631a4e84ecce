namespace Sitrep.Storage;

/// <summary>Brings what the program ships into a database: into revision 0 once, and what came later as revisions.</summary>
internal static class Seeding
{
    public static void Ensure(SqliteConnection connection, Action<WriteTransaction>? seed)
    {
        if (seed is null)
            return;

        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.Execute("INSERT INTO seeded (once) VALUES (1) ON CONFLICT DO NOTHING", transaction: transaction) == 0)
            return;

        var cache = new DatabaseCache();
        var open = new WriteTransaction(transaction, cache, new Snapshot(transaction, cache, revision: 0).GetCommit(0), committedRevision: 0);
        seed(open);
        transaction.Commit();
    }

    /// <summary>Whatever a newer program ships beyond what the database has.</summary>
    public static void Complete(Writer writer, DatabaseOptions options)
    {
        if (options.Seed is not { } seed)
            return;

        writer.Write(new WriteOptions { Author = DatabaseOptions.ShippedAuthor, Note = options.SeedNote }, tx =>
        {
            seed(tx);
            return true;
        });
    }
}
