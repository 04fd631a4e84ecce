using System.Data;

namespace Sitrep.Storage;

/// <summary>The one write connection. Not thread-safe: the database's gate lets one caller in at a time.
/// A fault leaves it able to write again: what is broken is closed here and opened anew for the next caller.</summary>
internal sealed class Writer(
    Connections connections, SqliteConnection opened, RevisionSignal signal, DatabaseCache cache, TimeProvider clock) : IDisposable
{
    private SqliteConnection? _connection = opened;

    public WriteResult<T> Write<T>(WriteOptions options, Func<WriteTransaction, T> work)
    {
        var current = _connection ??= Reopen();
        SqliteTransaction? transaction = null;
        var finished = false;
        try
        {
            transaction = current.BeginTransaction(deferred: false);
            var written = Run(options, work, transaction);
            finished = true;
            return written;
        }
        finally
        {
            if (!finished)
                Recover(current, transaction);
        }
    }

    /// <summary>See <see cref="Database.EraseAsync"/>.</summary>
    public bool Erase()
    {
        var current = _connection ??= Reopen();

        // Pages keep stale copies of rows that were moved within them, so overwriting what is deleted is not enough.
        current.Execute("VACUUM");

        // Its first column says whether somebody stood in the way.
        return current.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    }

    public void Dispose()
    {
        if (_connection is null)
            return;

        try
        {
            // Leaves one plain file behind; a reader still at work only makes this do less.
            _connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // Nothing is lost: every commit stands in the log, which the next opening reads.
        }

        Discard(_connection);
        _connection = null;
    }

    private WriteResult<T> Run<T>(WriteOptions options, Func<WriteTransaction, T> work, SqliteTransaction transaction)
    {
        var log = new CommitLog(transaction);
        if (log.FindReplay(options) is { } replayed)
        {
            transaction.Rollback();
            return new WriteResult<T>(replayed, Replayed: true, Changed: false, default);
        }

        var commit = log.Append(options, Micros.From(clock.GetUtcNow()));
        var open = new WriteTransaction(transaction, cache, commit);
        var value = work(open);
        if (open.Abandoned)
        {
            transaction.Rollback();
            return new WriteResult<T>(commit.Revision - 1, Replayed: false, Changed: false, value);
        }

        transaction.Commit();
        signal.Advance(commit.Revision);
        return new WriteResult<T>(commit.Revision, Replayed: false, Changed: true, value);
    }

    /// <summary>Rolls back and asks the file itself what stands. The fault that led here is on its way to the caller;
    /// a further one only means that this connection cannot be used again.</summary>
    private void Recover(SqliteConnection current, SqliteTransaction? transaction)
    {
        try
        {
            transaction?.Dispose();
            if (current.State == ConnectionState.Open)
            {
                signal.Advance(CommitLog.Newest(current));
                return;
            }
        }
        catch (Exception fault) when (fault is SqliteException or InvalidOperationException)
        {
            // Answered below, by closing it.
        }

        _connection = null;
        Discard(current);
    }

    private static void Discard(SqliteConnection broken)
    {
        try
        {
            broken.Dispose();
        }
        catch (SqliteException)
        {
            // Its rollback failed again; the finalizer releases the handle, and the file decides what stands.
        }
    }

    private SqliteConnection Reopen()
    {
        var reopened = connections.OpenWriter();
        signal.Advance(CommitLog.Newest(reopened));
        return reopened;
    }
}
