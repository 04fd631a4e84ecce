namespace Sitrep.Storage;

/// <summary>The table of commits as a write transaction sees it: who repeats himself, and which revision and time come next.</summary>
internal sealed class CommitLog(SqliteTransaction transaction)
{
    private SqliteConnection Connection => transaction.Connection
        ?? throw new InvalidOperationException("The transaction has ended.");

    public static long Newest(SqliteConnection connection, SqliteTransaction? transaction = null) =>
        connection.ExecuteScalar<long>("SELECT max(revision) FROM commits", transaction: transaction);

    /// <summary>The revision that the same request made before, or null if it is new.</summary>
    /// <exception cref="RequestIdReusedException">The id was used for other content.</exception>
    public long? FindReplay(WriteOptions options)
    {
        if (options.RequestId is null)
            return null;

        var earlier = Connection.QueryFirstOrDefault<RequestRow>(
            "SELECT revision, request_hash FROM commits WHERE request_id = @RequestId",
            new { options.RequestId }, transaction);
        if (earlier is null)
            return null;

        return (options.RequestHash ?? []).AsSpan().SequenceEqual(earlier.RequestHash)
            ? earlier.Revision
            : throw new RequestIdReusedException(earlier.Revision);
    }

    /// <summary>Adds the commit first, so that rows written by the work may refer to it.</summary>
    /// <exception cref="KnownTimeRefusedException">The known time lies before the newest commit's or after <paramref name="now"/>.</exception>
    public Commit Append(WriteOptions options, long now)
    {
        var newest = Connection.QueryFirst<Commit>(
            $"SELECT {Snapshot.CommitColumns} FROM commits ORDER BY revision DESC LIMIT 1", transaction: transaction);
        if (options.KnownTime is { } asked && (asked < newest.KnownTime || asked > now))
            throw new KnownTimeRefusedException(asked, newest.KnownTime, now);

        var commit = new Commit(
            newest.Revision + 1,
            RecordedTime: now,
            KnownTime: options.KnownTime ?? Math.Max(now, newest.KnownTime),
            options.Author,
            options.Note);
        Connection.Execute(
            """
            INSERT INTO commits (revision, recorded_time, known_time, author, request_id, request_hash, note)
            VALUES (@Revision, @RecordedTime, @KnownTime, @Author, @RequestId, @RequestHash, @Note)
            """,
            new
            {
                commit.Revision,
                commit.RecordedTime,
                commit.KnownTime,
                commit.Author,
                options.RequestId,
                options.RequestHash,
                commit.Note,
            },
            transaction);
        return commit;
    }

    private sealed record RequestRow(long Revision, byte[]? RequestHash);
}
