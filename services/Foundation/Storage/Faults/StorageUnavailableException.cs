namespace Sitrep.Storage;

/// <summary>The database file cannot be used now, for the reason that the message names. A write that ends so was not acknowledged;
/// repeat it with the same request id, because a disk that failed while committing may have kept it.</summary>
public sealed class StorageUnavailableException(string reason, Exception cause) : StorageException(reason, cause);
