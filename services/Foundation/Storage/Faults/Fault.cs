using static SQLitePCL.raw;

namespace Sitrep.Storage;

/// <summary>The one place that knows what SQLite's result codes mean to a caller.</summary>
internal static class Fault
{
    /// <summary>Null for the rest, such as a broken constraint or wrong SQL: those are errors of the program.</summary>
    public static StorageException? Classify(SqliteException fault) =>
        fault.SqliteErrorCode == SQLITE_FULL ? new StorageFullException(fault)
        : Unavailability(fault.SqliteErrorCode) is { } reason ? new StorageUnavailableException(reason, fault)
        : null;

    /// <summary>Runs <paramref name="work"/>; faults of the disk or the file come out as <see cref="StorageException"/>.</summary>
    public static T Translate<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException fault) when (Classify(fault) is { } translated)
        {
            throw translated;
        }
    }

    private static string? Unavailability(int code) => code switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => "Another process holds the database's lock.",
        SQLITE_READONLY or SQLITE_PERM => "The database file or its folder is read-only.",
        SQLITE_IOERR => "The disk failed to read or write the database file.",
        SQLITE_CANTOPEN => "The database file cannot be opened.",
        SQLITE_CORRUPT => "The database file is damaged.",
        SQLITE_NOTADB => "The file is not a database.",
        _ => null,
    };
}
