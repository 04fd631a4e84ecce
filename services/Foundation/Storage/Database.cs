namespace Sitrep.Storage;

/// <summary>One database file with two verbs, <see cref="ReadAsync"/> and <see cref="WriteAsync"/>. Thread-safe.
/// Both throw <see cref="StorageFullException"/> and <see cref="StorageUnavailableException"/> for faults of the disk or the file.</summary>
public sealed class Database : IDisposable
{
    private readonly Connections _connections;
    private readonly WriteQueue _writes;
    private readonly RevisionSignal _signal;
    private readonly DatabaseCache _cache;
    private readonly TimeProvider _clock;

    private readonly Admission _reads;
    private volatile bool _disposed;

    private Database(Connections connections, WriteQueue writes, RevisionSignal signal, DatabaseCache cache, DatabaseOptions options)
    {
        _connections = connections;
        _writes = writes;
        _signal = signal;
        _cache = cache;
        _clock = options.Clock;
        _reads = new Admission("read", ReadLimits.AtOnceMax, options.Clock, options.Meter);
        options.Meter.CreateObservableGauge("sitrep.revision", () => signal.Newest, "{revision}", "The newest revision.");
    }

    /// <summary>The newest revision, known from after its COMMIT on.</summary>
    public long NewestRevision => _signal.Newest;

    /// <summary>Opens the file, making it if it is missing, and brings it to the schema of the given migrations.</summary>
    /// <exception cref="SchemaException">The database is newer than the program, or an applied migration was changed.</exception>
    /// <exception cref="StorageUnavailableException">The file cannot be opened or is not a database.</exception>
    public static Database Open(DatabaseOptions options) => Fault.Translate(() =>
    {
        var path = Path.GetFullPath(options.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        var connections = new Connections(path);
        var connection = connections.OpenWriter();
        try
        {
            new Migrator(connection, options.Clock).Migrate(options.Migrations);
            Secrets.Ensure(connection);
            Seeding.Ensure(connection, options.Seed);
            var signal = new RevisionSignal();
            signal.Advance(CommitLog.Newest(connection));
            var cache = new DatabaseCache();
            var writer = new Writer(connections, connection, signal, cache, options.Clock);
            Seeding.Complete(writer, options);
            return new Database(connections, new WriteQueue(writer, options.Clock, options.Meter), signal, cache, options);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>Runs <paramref name="work"/> on the database as it is at <paramref name="point"/>, whatever is committed meanwhile.
    /// At most <see cref="ReadLimits.AtOnceMax"/> are at work at once; the others wait in the order in which they came.</summary>
    /// <param name="point">The state to read.</param>
    /// <param name="work">Gets the snapshot; must not read again through the database, since it holds a place.</param>
    /// <param name="cancellationToken">Ends the wait and the work, within it the statement that SQLite is at.</param>
    /// <param name="waitMax">How long to wait for a place; absent: <see cref="ReadLimits.WaitMax"/>.</param>
    /// <exception cref="TooManyReadsException">No place was free in time.</exception>
    /// <exception cref="RevisionUnknownException">The revision does not exist.</exception>
    /// <exception cref="ReadTimeInFutureException">The known time is later than now.</exception>
    public async Task<T> ReadAsync<T>(
        ReadPoint point, Func<Snapshot, T> work, CancellationToken cancellationToken, TimeSpan? waitMax = null)
    {
        using var place = await _reads.EnterAsync(waitMax ?? ReadLimits.WaitMax, cancellationToken).ConfigureAwait(false)
            ?? throw new TooManyReadsException(_reads.Max);
        return Read(point, work, cancellationToken);
    }

    /// <summary>The same at once, however many are at work: for short questions that must not wait, such as whether the database answers.</summary>
    public T Read<T>(ReadPoint point, Func<Snapshot, T> work, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            return Fault.Translate(() =>
            {
                var connection = _connections.OpenReader();
                try
                {
                    using var transaction = connection.BeginTransaction(deferred: true);
                    using var cancellation = new StatementCancellation(connection, cancellationToken);
                    // Told of after its COMMIT, so the transaction, whose first statement is yet to come, sees it; later ones are not looked at.
                    Snapshot newest = new(transaction, _cache, _signal.Newest, cancellationToken);
                    return work(newest.AsOf(point.Resolve(newest, Micros.From(_clock.GetUtcNow()))));
                }
                finally
                {
                    _connections.Return(connection);
                }
            });
        }
        catch (SqliteException interrupted) when (StatementCancellation.Ended(interrupted, cancellationToken))
        {
            throw new OperationCanceledException(interrupted.Message, interrupted, cancellationToken);
        }
    }

    /// <summary>Runs <paramref name="work"/> as one transaction that makes one revision, after the writes that came before it.
    /// If the work throws, nothing is written. The work must not write again through the database: it holds the only turn.</summary>
    /// <param name="options">Who writes, and how a repetition is recognised.</param>
    /// <param name="work">Gets the transaction; runs to its end once begun.</param>
    /// <param name="cancellationToken">Ends the wait for a turn; a write that has begun is finished.</param>
    /// <exception cref="RequestIdReusedException">The request id was used for other content.</exception>
    /// <exception cref="KnownTimeRefusedException">The known time lies before the newest commit's or after now.</exception>
    public async Task<WriteResult<T>> WriteAsync<T>(
        WriteOptions options, Func<WriteTransaction, T> work, CancellationToken cancellationToken)
    {
        QueuedWrite<T> write = new(options, work);
        using (Queue(write, cancellationToken))
            return await write.Told.ConfigureAwait(false);
    }

    /// <summary>Rewrites the file, so that it holds what is stored and nothing that was overwritten or deleted, and empties the log.
    /// It takes as long as copying the file, holds up other writes, and needs as much memory as the file is large.</summary>
    /// <returns>False if a read that is still at work keeps older pages in the log; try again when it has ended.</returns>
    public async Task<bool> EraseAsync(CancellationToken cancellationToken)
    {
        QueuedTask<bool> erase = new(writer => writer.Erase());
        using (Queue(erase, cancellationToken))
            return await erase.Told.ConfigureAwait(false);
    }

    /// <summary>Completes once a revision later than <paramref name="revision"/> is committed.</summary>
    public Task WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken) =>
        _signal.WaitAfterAsync(revision, cancellationToken);

    /// <summary>Waits for the write at work, refuses those behind it, and folds the log into the file.</summary>
    public void Dispose()
    {
        QueuedTask<bool> close = new(writer =>
        {
            writer.Dispose();
            return true;
        });
        if (!_writes.TryEndWith(close))
            return;

        _disposed = true;
        _signal.Close();
        _connections.CloseReaders();
        _writes.Add(close);
        close.Told.GetAwaiter().GetResult();
    }

    private CancellationTokenRegistration Queue(QueuedWork work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed, this);
        _writes.Add(work);
        return cancellationToken.UnsafeRegister(static (work, token) => ((QueuedWork)work!).GiveUp(token), work);
    }

    internal byte[] Secret(string name) => Read(ReadPoint.Newest, snapshot => Secrets.Read(snapshot, name));
}
