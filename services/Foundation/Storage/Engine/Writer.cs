using System.Data;

namespace Sitrep.Storage;

/// <summary>The one write connection. Not thread-safe: the database's gate lets one caller in at a time.
/// A fault leaves it able to write again: what is broken is closed here and opened anew for the next caller.</summary>
internal sealed class Writer(
    Connections connections, SqliteConnection opened, RevisionSignal signal, DatabaseCache cache, TimeProvider clock) : IDisposable
{
    private SqliteConnection? _connection = opened;

    /// <summary>Runs writes in one transaction and answers each: after COMMIT, or that nothing of it stands.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="next">Gives those that follow; null ends the group.</param>
    public void Write(QueuedWrite first, Func<QueuedWrite?> next)
    {
        List<QueuedWrite> begun = [first];
        try
        {
            Fault.Translate(() => Run(begun, next));
        }
        catch (Exception fault)
        {
            var lost = fault as StorageException ?? Lost(fault);
            begun.ForEach(write => write.AnswerLost(lost));
            return;
        }

        begun.ForEach(write => write.Answer());
    }

    /// <summary>Runs one write, before there is a queue.</summary>
    public WriteResult<T> Write<T>(WriteOptions options, Func<WriteTransaction, T> work)
    {
        QueuedWrite<T> write = new(options, work);
        Write(write, () => null);
        return write.Told.GetAwaiter().GetResult();
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

    private long Run(List<QueuedWrite> begun, Func<QueuedWrite?> next)
    {
        var current = _connection ??= Reopen();
        SqliteTransaction? transaction = null;
        var finished = false;
        try
        {
            transaction = current.BeginTransaction(deferred: false);
            GroupTransaction group = new(transaction, cache, clock);
            for (var write = begun[0]; write is not null; write = Following())
            {
                write.Run(group);
                if (!group.Stands)
                    throw write.Fault as StorageException ?? Lost(write.Fault ?? new InvalidOperationException("The work ended its transaction."));
            }

            var newest = begun.Max(write => write.Made) ?? 0;
            if (newest > 0)
                transaction.Commit();
            else
                transaction.Rollback();
            finished = true;
            signal.Advance(newest);
            return newest;
        }
        finally
        {
            if (!finished)
                Recover(current, transaction);
        }

        QueuedWrite? Following()
        {
            if (next() is not { } write)
                return null;
            begun.Add(write);
            return write;
        }
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

    private static StorageUnavailableException Lost(Exception cause) => new("The transaction of the write was lost.", cause);

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
