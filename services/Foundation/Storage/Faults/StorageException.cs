namespace Sitrep.Storage;

/// <summary>The storage refuses or cannot do what was asked; the kind is the derived class, the cause the inner exception.</summary>
public abstract class StorageException(string message, Exception? innerException = null) : Exception(message, innerException);
