using Microsoft.Extensions.Time.Testing;

namespace Sitrep.Storage.Tests;

/// <summary>A database in a folder of its own, with a clock that only the test moves.</summary>
internal sealed class TempDatabase : IDisposable
{
    public static readonly DateTimeOffset Start = new(2025, 11, 16, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The table of the tests: notes by name and part, each with an amount.</summary>
    public static readonly MigrationSet Notes = new("notes", typeof(TempDatabase).Assembly, "Migrations");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-storage-");

    public TempDatabase()
    {
        Clock = new FakeTimeProvider(Start);
        Db = Database.Open(Options);
    }

    public FakeTimeProvider Clock { get; }

    public Database Db { get; private set; }

    public string File => Path.Combine(_folder.FullName, "data", "test.db");

    public DatabaseOptions Options => new() { Path = File, Migrations = [Notes], Clock = Clock };

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>One commit; with nothing else said it writes one row that differs from all before.</summary>
    public Task<WriteResult<long>> WriteAsync(WriteOptions? options = null, Action<WriteTransaction>? work = null) =>
        Db.WriteAsync(options ?? new WriteOptions(), tx =>
        {
            (work ?? Note.PutUnique)(tx);
            return tx.Revision;
        }, Cancellation);

    public IReadOnlyList<Note> ReadNotes(ReadPoint point) => Db.Read(point, Note.LiveIn);

    public void Reopen()
    {
        Db.Dispose();
        Db = Database.Open(Options);
    }

    public void Dispose()
    {
        Db.Dispose();
        _folder.Delete(recursive: true);
    }
}
