namespace Sitrep.Storage;

/// <summary>The migrations of this program are faulty or do not fit the database; opening it again cannot help.</summary>
public sealed class SchemaException(string message, Exception? cause = null) : StorageException(message, cause);
