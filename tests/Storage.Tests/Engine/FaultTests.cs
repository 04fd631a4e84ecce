using Microsoft.Data.Sqlite;

namespace Sitrep.Storage.Tests.Engine;

public sealed class FaultTests : IDisposable
{
    private readonly TempDatabase temp = new();

    [Fact]
    public async Task Write_NoRoom_IsRefusedUntilThereIsRoom()
    {
        await temp.Write();
        await LimitPages(1);
        for (int i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<StorageFullException>(() => temp.Write(work: PutLarge));
            Assert.Single(temp.ReadNotes(ReadPoint.Newest));
        }

        await LimitPages(1_000_000);
        Written<long> written = await temp.Write(work: PutLarge);

        Assert.Equal(2, written.Revision);
        Assert.Equal(2, temp.ReadNotes(ReadPoint.Newest).Count);

        static void PutLarge(WriteTransaction tx) => Note.Table.Put(tx, [new Note("large", 0, new string('x', 1 << 20))]);
    }

    [Fact]
    public async Task Write_ConnectionBroken_TheNextOneOpensAnother()
    {
        await temp.Write();
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => temp.Write(work: tx =>
        {
            Note.PutUnique(tx);
            tx.Connection.Close();
        }));

        Assert.Single(temp.ReadNotes(ReadPoint.Newest));
        Assert.Equal(2, (await temp.Write()).Revision);
        Assert.Equal(Full, (await Pragma("synchronous")).Value);
    }

    [Fact]
    public async Task Write_AnotherProcessHoldsTheLock_IsUnavailableThenResumes()
    {
        using SqliteConnection other = new($"Data Source={temp.File};Pooling=False");
        other.Open();
        using (other.BeginTransaction(deferred: false))
            await Assert.ThrowsAsync<StorageUnavailableException>(() => temp.Write());

        Assert.Equal(1, (await temp.Write()).Revision);
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_IsUnavailableSayingWhy()
    {
        temp.Db.Dispose();
        File.WriteAllText(temp.File, new string('?', 8192));

        StorageUnavailableException refused = Assert.Throws<StorageUnavailableException>(() => Database.Open(temp.Options));

        Assert.Equal("The file is not a database.", refused.Message);
        Assert.IsType<SqliteException>(refused.InnerException);
    }

    [Fact]
    public void Read_Writes_IsRefusedByTheEngine() => Assert.Throws<StorageUnavailableException>(
        () => temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.Scalar<long>("DELETE FROM notes RETURNING 1")));

    // Anything less loses acknowledged commits with the power, which no test of killing the process can tell.
    [Theory]
    [InlineData("synchronous", Full)]
    [InlineData("foreign_keys", 1)]
    [InlineData("busy_timeout", 3000)]
    public async Task Write_Connection_HasTheSettingThatKeepsTheData(string pragma, long value) =>
        Assert.Equal(value, (await Pragma(pragma)).Value);

    [Fact]
    public async Task Dispose_FoldsTheLogIntoTheFile()
    {
        await temp.Write();

        temp.Db.Dispose();

        Assert.Equal(["test.db"], Directory.GetFiles(Path.GetDirectoryName(temp.File)!).Select(Path.GetFileName));
    }

    public void Dispose() => temp.Dispose();

    private const long Full = 2;

    private Task<Written<long>> Pragma(string name) => temp.Db.Write(
        new WriteOptions(), tx => tx.Scalar<long>($"PRAGMA {name}"), TempDatabase.Cancellation);

    // SQLite raises a limit that is too small to the pages in use: from then on the file cannot grow.
    private Task LimitPages(long pages) => temp.Db.Write(
        new WriteOptions(),
        tx =>
        {
            tx.Abandon();
            return tx.Scalar<long>($"PRAGMA max_page_count = {pages}");
        },
        TempDatabase.Cancellation);
}
