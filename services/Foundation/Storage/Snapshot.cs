namespace Sitrep.Storage;

/// <summary>
/// The database at one revision, for the length of one transaction. Not thread-safe; do not keep it beyond the work it was given to.
/// </summary>
/// <remarks>
/// Every statement may use <c>@revision</c> without passing it, and <c>IN @names</c> with any number of texts. Parameters are the properties of
/// an object or a dictionary; their names are matched exactly, as SQLite does. A statement's text is to be the same each time, for it stays prepared.
/// Columns are matched with properties ignoring case and underscores.
/// </remarks>
public class Snapshot
{
    internal const string CommitColumns =
        "revision, recorded_time, known_time, author, note";

    private KeyedHash? _keyedHash;

    internal Snapshot(SqliteTransaction transaction, DatabaseCache cache, long revision, CancellationToken cancellationToken = default)
    {
        Transaction = transaction;
        Cache = cache;
        Revision = revision;
        CancellationToken = cancellationToken;
    }

    /// <summary>The revision that is read; in a write, the one being made.</summary>
    public long Revision { get; }

    /// <summary>Ends the read. Every query heeds it; work that goes on long between two has to ask by itself.</summary>
    public CancellationToken CancellationToken { get; }

    public SqliteTransaction Transaction { get; }

    public SqliteConnection Connection => Transaction.Connection
        ?? throw new InvalidOperationException("The transaction has ended.");

    /// <summary>What was computed from the database, of whatever revision: a value has to say itself of what it is.</summary>
    public DatabaseCache Cache { get; }

    /// <summary>Hashes with the database's own key.</summary>
    public KeyedHash KeyedHash => _keyedHash ??= new KeyedHash(Secrets.Read(this, Secrets.KeyedHashKey));

    /// <summary>The database as it stood at an earlier revision, within the same transaction.</summary>
    /// <exception cref="RevisionUnknownException">The revision lies after this one, or before the first.</exception>
    public Snapshot AsOf(long revision) => revision >= 0 && revision <= Revision
        ? new Snapshot(Transaction, Cache, revision, CancellationToken)
        : throw new RevisionUnknownException(revision, Revision);

    /// <summary>All rows, read to the end.</summary>
    public IReadOnlyList<T> Query<T>(string sql, object? parameters = null) =>
        Run(sql, parameters, static statement => statement.Query<T>());

    /// <summary>The first row, or default if there is none.</summary>
    public T? QueryFirst<T>(string sql, object? parameters = null) =>
        Run(sql, parameters, static statement => statement.First<T>());

    /// <summary>The first column of the first row; default for no row or NULL.</summary>
    public T? Scalar<T>(string sql, object? parameters = null) =>
        Run(sql, parameters, static statement => statement.Scalar<T>());

    /// <summary>The commits after a revision up to this snapshot's, oldest first, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<Commit> Commits(long afterRevision = -1, int limit = int.MaxValue) => Query<Commit>(
        $"SELECT {CommitColumns} FROM commits WHERE revision > @afterRevision AND revision <= @revision ORDER BY revision LIMIT @limit",
        new { afterRevision, limit });

    /// <exception cref="RevisionUnknownException">There is no such revision in this snapshot.</exception>
    public Commit GetCommit(long revision) =>
        Commits(revision - 1, limit: 1) is [var commit] && commit.Revision == revision
            ? commit
            : throw new RevisionUnknownException(revision, Revision);

    /// <summary>The last revision up to this snapshot's whose known time is not after this one (microseconds UTC), else revision 0.</summary>
    public long RevisionKnownAt(long micros) => Scalar<long?>(
        "SELECT revision FROM commits WHERE known_time <= @micros AND revision <= @revision ORDER BY known_time DESC, revision DESC LIMIT 1",
        new { micros }) ?? 0;

    /// <summary>Runs a statement by what the connection keeps of it.</summary>
    private protected T Run<T>(string sql, object? parameters, Func<PreparedStatement, T> run)
    {
        CancellationToken.ThrowIfCancellationRequested();
        return ((PreparedConnection)Connection).Run(sql, parameters, statement => run(statement.With(Transaction, parameters, Revision)));
    }
}
