namespace Sitrep.Storage;

/// <summary>There is no room for the write; nothing of it was kept. Reads go on, and writes as soon as there is room.</summary>
public sealed class StorageFullException(Exception cause) : StorageException("The database has no room left.", cause);
