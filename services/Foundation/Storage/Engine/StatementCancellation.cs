using SQLitePCL;

namespace Sitrep.Storage;

/// <summary>Ends the statements of a connection once a token is cancelled. SQLite asks while it works, so that a token which is
/// cancelled just before a statement begins is not missed, as an interruption from outside would be.</summary>
internal sealed class StatementCancellation : IDisposable
{
    /// <summary>Steps of SQLite's machine between two questions: some tens of microseconds.</summary>
    private const int StepsBetween = 1_000;

    private readonly sqlite3 _handle;

    public StatementCancellation(SqliteConnection connection, CancellationToken cancellationToken)
    {
        _handle = connection.Handle!;
        raw.sqlite3_progress_handler(_handle, StepsBetween, _ => cancellationToken.IsCancellationRequested ? 1 : 0, null);
    }

    /// <summary>Whether a statement failed because the token was cancelled.</summary>
    public static bool Ended(SqliteException fault, CancellationToken cancellationToken) =>
        fault.SqliteErrorCode == raw.SQLITE_INTERRUPT && cancellationToken.IsCancellationRequested;

    public void Dispose() => raw.sqlite3_progress_handler(_handle, 0, null, null);
}
