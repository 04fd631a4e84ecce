using Microsoft.Data.Sqlite;

namespace Sitrep.Storage;

/// <summary>
/// One database file with two verbs, <see cref="Read"/> and <see cref="Write"/>. Thread-safe.
/// Both throw <see cref="StorageFullException"/> and <see cref="StorageUnavailableException"/> for faults of the disk or the file.
/// </summary>
public sealed class Database : IDisposable
{
    private readonly Connections connections;
    private readonly Writer writer;
    private readonly RevisionSignal signal;
    private readonly TimeProvider clock;

    // SQLite's own waiting blocks a thread and is unfair; waiting here is free and in order of arrival.
    private readonly SemaphoreSlim gate = new(initialCount: 1, maxCount: 1);
    private volatile bool disposed;

    private Database(Connections connections, Writer writer, RevisionSignal signal, TimeProvider clock)
    {
        this.connections = connections;
        this.writer = writer;
        this.signal = signal;
        this.clock = clock;
    }

    /// <summary>The newest revision, known from after its COMMIT on.</summary>
    public long NewestRevision => signal.Newest;

    /// <summary>Opens the file, making it if it is missing, and brings it to the schema of the given migrations.</summary>
    /// <exception cref="SchemaException">The database is newer than the program, or an applied migration was changed.</exception>
    /// <exception cref="StorageUnavailableException">The file cannot be opened or is not a database.</exception>
    public static Database Open(DatabaseOptions options) => Fault.Translate(() =>
    {
        string path = Path.GetFullPath(options.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        Connections connections = new(path);
        SqliteConnection connection = connections.OpenWriter();
        try
        {
            new Migrator(connection, options.Clock).Migrate(options.Migrations);
            Secrets.Ensure(connection);
            Seeding.Ensure(connection, options.Seed);
            RevisionSignal signal = new();
            signal.Advance(CommitLog.Newest(connection));
            return new Database(connections, new Writer(connections, connection, signal, options.Clock), signal, options.Clock);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>Runs <paramref name="work"/> on the database as it is at <paramref name="point"/>, whatever is committed meanwhile.</summary>
    /// <exception cref="RevisionUnknownException">The revision does not exist.</exception>
    /// <exception cref="ReadTimeInFutureException">The known time is later than now.</exception>
    public T Read<T>(ReadPoint point, Func<Snapshot, T> work)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return Fault.Translate(() =>
        {
            using SqliteConnection connection = connections.OpenReader();
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
            return work(new Snapshot(transaction, point.Resolve(transaction, Micros.From(clock.GetUtcNow()))));
        });
    }

    /// <summary>
    /// Runs <paramref name="work"/> as one transaction that makes one revision, after the writes that came before it.
    /// If the work throws, nothing is written. The work must not write again through the database: it holds the only turn.
    /// </summary>
    /// <param name="options">Who writes, and how a repetition is recognised.</param>
    /// <param name="work">Gets the transaction; runs to its end once begun.</param>
    /// <param name="cancellationToken">Ends the wait for a turn; a write that has begun is finished.</param>
    /// <exception cref="RequestIdReusedException">The request id was used for other content.</exception>
    /// <exception cref="KnownTimeRefusedException">The known time lies before the newest commit's or after now.</exception>
    public async Task<Written<T>> Write<T>(
        WriteOptions options, Func<WriteTransaction, T> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            ObjectDisposedException.ThrowIf(disposed, this);
            return Fault.Translate(() => writer.Write(options, work));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>
    /// Rewrites the file, so that it holds what is stored and nothing that was overwritten or deleted, and empties the log.
    /// It takes as long as copying the file, holds up other writes, and needs as much memory as the file is large.
    /// </summary>
    /// <returns>False if a read that is still at work keeps older pages in the log; try again when it has ended.</returns>
    public async Task<bool> Erase(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return Fault.Translate(writer.Erase);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Completes once a revision later than <paramref name="revision"/> is committed.</summary>
    public Task WaitForRevisionAfter(long revision, CancellationToken cancellationToken) =>
        signal.WaitAfter(revision, cancellationToken);

    /// <summary>Waits for the write at work, refuses those behind it, and folds the log into the file.</summary>
    public void Dispose()
    {
        gate.Wait();
        try
        {
            if (disposed)
                return;

            disposed = true;
            signal.Close();
            connections.ClearReaders();
            writer.Dispose();
        }
        finally
        {
            gate.Release();
        }
    }

    internal byte[] Secret(string name) => Read(ReadPoint.Newest, snapshot => Secrets.Of(snapshot, name));
}
