using Microsoft.Data.Sqlite;

namespace Sitrep.Storage.Tests.Versions;

public sealed class VersionedTableTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    [Fact]
    public async Task Put_KeyThatIsThere_EndsTheOldVersionWhereTheNewBegins()
    {
        await PutAsync(new Note("a", 0, "old"));
        await PutAsync(new Note("a", 0, "new"));

        Assert.Equal([("old", 1, 2), ("new", 2, VersionedTable.Open)], Versions());
    }

    [Fact]
    public async Task Add_KeyThatIsNew_BeginsItsFirstVersion()
    {
        await _temp.WriteAsync(work: tx => Note.Table.Add(tx, [new Note("a", 0, "first")]));
        await PutAsync(new Note("a", 0, "second"));

        Assert.Equal([("first", 1, 2), ("second", 2, VersionedTable.Open)], Versions());
    }

    [Fact]
    public async Task Add_KeyTwiceInOneTransaction_IsRefusedAndWritesNothing()
    {
        await Assert.ThrowsAsync<SqliteException>(
            () => _temp.WriteAsync(work: tx => Note.Table.Add(tx, [new Note("a", 0, "first"), new Note("a", 0, "second")])));

        Assert.Empty(Versions());
    }

    [Fact]
    public async Task Put_TwiceInOneTransaction_LeavesTheLastVersionOnly()
    {
        await PutAsync(new Note("a", 0, "old"));
        await _temp.WriteAsync(work: tx =>
        {
            Note.Table.Put(tx, [new Note("a", 0, "first"), new Note("a", 0, "second")]);
            Note.Table.Put(tx, [new Note("a", 0, "third")]);
        });

        Assert.Equal([("old", 1, 2), ("third", 2, VersionedTable.Open)], Versions());
    }

    [Fact]
    public async Task Close_KeyPutInTheSameTransaction_LeavesNoVersionOfIt()
    {
        await PutAsync(new Note("a", 0, "old"));
        await _temp.WriteAsync(work: tx =>
        {
            Note.Table.Put(tx, [new Note("a", 0, "new")]);
            Note.Table.Close(tx, [new { Name = "a", Part = 0 }]);
        });

        Assert.Equal([("old", 1, 2)], Versions());
    }

    [Fact]
    public async Task Close_UnknownKey_ChangesNothing()
    {
        await PutAsync(new Note("a", 0, "old"));
        await _temp.WriteAsync(work: tx => Note.Table.Close(tx, [new { Name = "a", Part = 1 }]));

        Assert.Equal([("old", 1, VersionedTable.Open)], Versions());
    }

    [Fact]
    public async Task Put_InTheSameTransaction_IsSeenByItsOwnReads()
    {
        await PutAsync(new Note("a", 0, "old"));
        IReadOnlyList<Note> seen = [];
        await _temp.WriteAsync(work: tx =>
        {
            Note.Table.Put(tx, [new Note("a", 0, "new")]);
            seen = Note.LiveIn(tx);
        });

        Assert.Equal([new Note("a", 0, "new")], seen);
    }

    [Fact]
    public async Task Put_RowWithoutAColumn_SaysWhich()
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(
            () => _temp.WriteAsync(work: tx => Note.Table.Put(tx, [new { Name = "a", Part = 0 }])));

        Assert.Contains("'body'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_TimeAsADate_IsRefusedBeforeItIsStoredAsText()
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(
            () => _temp.WriteAsync(work: tx => Note.Table.Put(tx, [new { Name = "a", Part = 0, Body = TempDatabase.Start }])));

        Assert.Contains("DateTimeOffset", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _temp.Dispose();

    private Task PutAsync(Note note) => _temp.WriteAsync(work: tx => Note.Table.Put(tx, [note]));

    private IReadOnlyList<(string Body, long From, long Until)> Versions() => _temp.Db.Read(ReadPoint.Newest, snapshot =>
        snapshot.Query<(string, long, long)>("SELECT body, from_revision, until_revision FROM notes ORDER BY from_revision"));
}
