namespace Sitrep.Storage;

/// <summary>The request id was committed before with other content, at <see cref="Revision"/>.</summary>
public sealed class RequestIdReusedException(long revision) : StorageException(
    $"The request id was used before for another request, which made revision {revision}.")
{
    public long Revision { get; } = revision;
}
