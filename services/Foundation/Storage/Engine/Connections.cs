using System.Data;
using SQLitePCL;

namespace Sitrep.Storage;

/// <summary>Opens every connection to one file, with the settings that SQLite keeps per connection. Readers are kept for those who read
/// next, with the statements that are prepared on them. Thread-safe.</summary>
internal sealed class Connections
{
    /// <summary>How long a statement waits for another process's lock. Ours never wait: one gate stands before the writer.</summary>
    private const int LockWaitSeconds = 3;

    /// <summary>The log is cut back to this after a burst; a few of the largest imports fit in.</summary>
    private const long LogBytesKept = 64L << 20;

    /// <summary>4 MiB of log at 4 KiB a page: the log stays small, and a checkpoint stays a few milliseconds.</summary>
    private const int LogPagesBeforeCheckpoint = 1000;

    private readonly string _writeString;
    private readonly string _readString;
    private readonly ConcurrentStack<PreparedConnection> _idle = [];
    private volatile bool _closed;

    // Dapper keeps this setting per process, and every query of the process runs on a connection from here.
    static Connections() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public Connections(string path)
    {
        // The driver's pool would forget the statements, and keep the file open.
        var builder = new SqliteConnectionStringBuilder() { DataSource = path, DefaultTimeout = LockWaitSeconds, Pooling = false };

        builder.Mode = SqliteOpenMode.ReadWriteCreate;
        _writeString = builder.ToString();

        // Readers cannot write, not even by mistake; the engine itself refuses the upgrade.
        builder.Mode = SqliteOpenMode.ReadOnly;
        _readString = builder.ToString();
    }

    public PreparedConnection OpenWriter() => Open(_writeString, writes: true);

    /// <summary>A reader that is idle, or else a new one; for <see cref="Return"/>.</summary>
    public PreparedConnection OpenReader() => _idle.TryPop(out var reader) ? reader : Open(_readString, writes: false);

    /// <summary>Keeps a reader for the next; closes it if it is broken or there are enough.</summary>
    public void Return(PreparedConnection reader)
    {
        if (reader.State != ConnectionState.Open || raw.sqlite3_get_autocommit(reader.Handle) == 0 || _idle.Count >= ReadLimits.AtOnceMax)
            reader.Dispose();
        else
            _idle.Push(reader);
        if (_closed)
            CloseReaders();
    }

    /// <summary>Closes the idle readers; those in use close when their read ends.</summary>
    public void CloseReaders()
    {
        _closed = true;
        while (_idle.TryPop(out var reader))
            reader.Dispose();
    }

    private static PreparedConnection Open(string connectionString, bool writes)
    {
        var connection = new PreparedConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute(string.Join(';', Pragmas(writes)));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static IEnumerable<string> Pragmas(bool writes)
    {
        // SQLite's own wait wakes up as soon as the lock is free; the driver's sleeps 150 ms at a time.
        yield return $"PRAGMA busy_timeout = {LockWaitSeconds * 1000}";

        // Large sorts must not need a writable temporary folder: the containers have none.
        yield return "PRAGMA temp_store = MEMORY";

        if (!writes)
            yield break;

        // Readers keep their snapshot while a writer commits.
        yield return "PRAGMA journal_mode = WAL";

        // An acknowledged commit survives the loss of power; with NORMAL the last ones do not.
        yield return "PRAGMA synchronous = FULL";

        // Off by default in SQLite.
        yield return "PRAGMA foreign_keys = ON";

        // What is deleted is overwritten with zeros: it is not to be found in the file's free pages.
        yield return "PRAGMA secure_delete = ON";

        yield return $"PRAGMA wal_autocheckpoint = {LogPagesBeforeCheckpoint}";

        yield return $"PRAGMA journal_size_limit = {LogBytesKept}";
    }
}
