using SQLitePCL;

namespace Sitrep.Storage;

/// <summary>A transaction that several writes share, each behind a savepoint of its own: what one of them does wrong is undone
/// without the others.</summary>
internal sealed class GroupTransaction(SqliteTransaction transaction, DatabaseCache cache, TimeProvider clock)
{
    private const string Savepoint = "one";

    private readonly CommitLog _log = new(transaction);
    private readonly SqliteConnection _connection = transaction.Connection!;
    private readonly long _committed = CommitLog.Newest(transaction.Connection!, transaction);

    /// <summary>Whether the transaction still stands: SQLite ends it by itself after some faults, and work may break the connection.</summary>
    public bool Stands => _connection.State == System.Data.ConnectionState.Open && raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <summary>Runs one write and undoes it if it changes nothing.</summary>
    public WriteResult<T> Run<T>(WriteOptions options, Func<WriteTransaction, T> work)
    {
        transaction.Save(Savepoint);
        var keep = false;
        try
        {
            var result = ResultOf(options, work);
            keep = result.Changed;
            return result;
        }
        finally
        {
            if (Stands)
                Close(keep);
        }
    }

    private void Close(bool keep)
    {
        if (!keep)
            transaction.Rollback(Savepoint);
        transaction.Release(Savepoint);
    }

    private WriteResult<T> ResultOf<T>(WriteOptions options, Func<WriteTransaction, T> work)
    {
        if (_log.FindReplay(options) is { } replayed)
            return new WriteResult<T>(replayed, Replayed: true, Changed: false, default);

        var commit = _log.Append(options, Micros.From(clock.GetUtcNow()));
        WriteTransaction open = new(transaction, cache, commit, _committed);
        var value = work(open);
        return open.Abandoned
            ? new WriteResult<T>(commit.Revision - 1, Replayed: false, Changed: false, value)
            : new WriteResult<T>(commit.Revision, Replayed: false, Changed: true, value);
    }
}
