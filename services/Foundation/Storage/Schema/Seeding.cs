using Dapper;
using Microsoft.Data.Sqlite;

namespace Sitrep.Storage;

/// <summary>Fills a new database with what it holds at revision 0, once and in one transaction.</summary>
internal static class Seeding
{
    public static void Ensure(SqliteConnection connection, Action<WriteTransaction>? seed)
    {
        if (seed is null)
            return;

        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.Execute("INSERT INTO seeded (once) VALUES (1) ON CONFLICT DO NOTHING", transaction: transaction) == 0)
            return;

        var open = new WriteTransaction(transaction, new Snapshot(transaction, revision: 0).GetCommit(0));
        seed(open);
        transaction.Commit();
    }
}
