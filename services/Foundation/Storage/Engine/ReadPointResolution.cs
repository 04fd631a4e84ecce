namespace Sitrep.Storage;

/// <summary>Finds the revision of a read point inside the read's own transaction, which this first query makes hold still.</summary>
internal static class ReadPointResolution
{
    public static long Resolve(this ReadPoint point, SqliteTransaction transaction, DatabaseCache cache, long now)
    {
        var newest = CommitLog.Newest(transaction.Connection!, transaction);
        return point switch
        {
            { Revision: { } revision } when revision < 0 || revision > newest => throw new RevisionUnknownException(revision, newest),
            { Revision: { } revision } => revision,
            { KnownTime: { } time } when time > now => throw new ReadTimeInFutureException(time, now),
            { KnownTime: { } time } => new Snapshot(transaction, cache, newest).RevisionKnownAt(time),
            _ => newest,
        };
    }
}
