namespace Sitrep.Storage;

/// <summary>Finds the revision of a read point.</summary>
internal static class ReadPointResolution
{
    /// <param name="point">What is asked for.</param>
    /// <param name="newest">The newest revision, in a transaction that sees it.</param>
    /// <param name="now">Microseconds UTC.</param>
    public static long Resolve(this ReadPoint point, Snapshot newest, long now) => point switch
    {
        { Revision: { } revision } when revision < 0 || revision > newest.Revision => throw new RevisionUnknownException(revision, newest.Revision),
        { Revision: { } revision } => revision,
        { KnownTime: { } time } when time > now => throw new ReadTimeInFutureException(time, now),
        { KnownTime: { } time } => newest.RevisionKnownAt(time),
        _ => newest.Revision,
    };
}
