namespace Sitrep.Storage.Tests.Engine;

public sealed class EraseTests
{
    private const string Word = "Zauberlehrling";

    [Fact]
    public async Task Erase_AfterOverwriting_LeavesNoByteInFileOrLog()
    {
        using var temp = new TempDatabase();
        await temp.WriteAsync(work: tx => Note.Table.Put(tx, [.. Enumerable.Range(0, 500).Select(part => new Note("n", part, $"{Word} {part}"))]));
        Assert.True(Stands(temp, Word));

        await temp.WriteAsync(work: tx => tx.Execute("UPDATE notes SET body = 'gone'"));
        var erased = await temp.Db.EraseAsync(TempDatabase.Cancellation);

        Assert.True(erased);
        Assert.False(Stands(temp, Word));
        Assert.True(Stands(temp, "gone"));
    }

    [Fact]
    public async Task Erase_WhileAReadIsAtWork_SaysThatItIsNotDoneAndDoesItLater()
    {
        using var temp = new TempDatabase();
        await temp.WriteAsync(work: tx => Note.Table.Put(tx, [new Note("n", 0, Word)]));
        using var reading = new ManualResetEventSlim();
        using var done = new ManualResetEventSlim();
        Task read = Task.Run(
            () => temp.Db.Read(ReadPoint.Newest, snapshot =>
            {
                Note.LiveIn(snapshot);
                reading.Set();
                return done.Wait(TimeSpan.FromMinutes(1), TempDatabase.Cancellation);
            }),
            TempDatabase.Cancellation);
        reading.Wait(TempDatabase.Cancellation);
        await temp.WriteAsync(work: tx => tx.Execute("UPDATE notes SET body = 'gone'"));

        Assert.False(await temp.Db.EraseAsync(TempDatabase.Cancellation));
        done.Set();
        await read;
        Assert.True(await temp.Db.EraseAsync(TempDatabase.Cancellation));
        Assert.False(Stands(temp, Word));
    }

    [Fact]
    public async Task Write_AfterErase_GoesOn()
    {
        using var temp = new TempDatabase();
        await temp.WriteAsync();

        await temp.Db.EraseAsync(TempDatabase.Cancellation);
        var written = await temp.WriteAsync();

        Assert.Equal(2, written.Revision);
        Assert.Equal(2, temp.ReadNotes(ReadPoint.Newest).Count);
    }

    [Fact]
    public async Task KeyedHash_OfOneDatabase_IsTheSameAfterReopeningAndAnotherElsewhere()
    {
        using var temp = new TempDatabase();
        using var other = new TempDatabase();
        var before = HashOf(temp);

        await temp.WriteAsync();
        temp.Reopen();

        Assert.Equal(before, HashOf(temp));
        Assert.NotEqual(before, HashOf(other));
    }

    [Fact]
    public async Task KeyedHash_OfADatabaseFromBeforeItsKey_GetsOneWhenOpened()
    {
        using var temp = new TempDatabase();
        await temp.WriteAsync(work: tx => tx.Execute("DELETE FROM secrets WHERE name <> 'page-token-key'"));

        temp.Reopen();

        Assert.Equal(32, HashOf(temp).Length);
    }

    [Fact]
    public async Task AmendNote_OfACommit_ChangesThatNoteAlone()
    {
        using var temp = new TempDatabase();
        await temp.WriteAsync(new WriteOptions { Note = "one", Author = "Ada" });
        await temp.WriteAsync(new WriteOptions { Note = "two" });

        await temp.WriteAsync(new WriteOptions { Note = "three" }, tx => tx.AmendNote(1, "mended"));

        Assert.Equal(
            ["mended", "two", "three"],
            temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.Commits(afterRevision: 0).Select(commit => commit.Note).ToArray()));
        Assert.Equal("Ada", temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.GetCommit(1).Author));
    }

    private static byte[] HashOf(TempDatabase temp) => temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.KeyedHash.Compute("a"u8));

    private static bool Stands(TempDatabase temp, string word) =>
        Directory.GetFiles(Path.GetDirectoryName(temp.File)!, "test.db*").Any(file => Contains(file, Encoding.UTF8.GetBytes(word)));

    private static bool Contains(string file, byte[] word)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(word) >= 0;
    }
}
