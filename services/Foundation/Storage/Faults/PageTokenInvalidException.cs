namespace Sitrep.Storage;

/// <summary>The page token was not issued by this database for these arguments, or was altered since. Which of them is not told.</summary>
public sealed class PageTokenInvalidException() : StorageException(
    "The page token was not issued for this request; start again without one.");
