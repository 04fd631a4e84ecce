namespace Sitrep.Storage;

/// <summary>The revision asked for does not exist: it is negative or beyond <see cref="Newest"/>.</summary>
public sealed class RevisionUnknownException(long revision, long newest) : StorageException(
    $"Revision {revision} does not exist; the revisions go from 0 to {newest}.")
{
    public long Revision { get; } = revision;

    public long Newest { get; } = newest;
}
