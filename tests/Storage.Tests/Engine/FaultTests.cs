using Microsoft.Data.Sqlite;

namespace Sitrep.Storage.Tests.Engine;

public sealed class FaultTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    [Fact]
    public async Task Write_NoRoom_IsRefusedUntilThereIsRoom()
    {
        await _temp.WriteAsync();
        await LimitPagesAsync(1);
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<StorageFullException>(() => _temp.WriteAsync(work: PutLarge));
            Assert.Single(_temp.ReadNotes(ReadPoint.Newest));
        }

        await LimitPagesAsync(1_000_000);
        var written = await _temp.WriteAsync(work: PutLarge);

        Assert.Equal(2, written.Revision);
        Assert.Equal(2, _temp.ReadNotes(ReadPoint.Newest).Count);

        static void PutLarge(WriteTransaction tx) => Note.Table.Put(tx, [new Note("large", 0, new string('x', 1 << 20))]);
    }

    [Fact]
    public async Task Write_ConnectionBroken_TheNextOneOpensAnother()
    {
        await _temp.WriteAsync();
        var lost = await Assert.ThrowsAsync<StorageUnavailableException>(() => _temp.WriteAsync(work: tx =>
        {
            Note.PutUnique(tx);
            tx.Connection.Close();
        }));
        Assert.IsType<InvalidOperationException>(lost.InnerException);

        Assert.Single(_temp.ReadNotes(ReadPoint.Newest));
        Assert.Equal(2, (await _temp.WriteAsync()).Revision);
        Assert.Equal(Full, (await PragmaAsync("synchronous")).Value);
    }

    [Fact]
    public async Task Write_AnotherProcessHoldsTheLock_IsUnavailableThenResumes()
    {
        using var other = new SqliteConnection($"Data Source={_temp.File};Pooling=False");
        other.Open();
        using (other.BeginTransaction(deferred: false))
            await Assert.ThrowsAsync<StorageUnavailableException>(() => _temp.WriteAsync());

        Assert.Equal(1, (await _temp.WriteAsync()).Revision);
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_IsUnavailableSayingWhy()
    {
        _temp.Db.Dispose();
        File.WriteAllText(_temp.File, new string('?', 8192));

        var refused = Assert.Throws<StorageUnavailableException>(() => Database.Open(_temp.Options));

        Assert.Equal("The file is not a database.", refused.Message);
        Assert.IsType<SqliteException>(refused.InnerException);
    }

    [Fact]
    public void Read_Writes_IsRefusedByTheEngine() => Assert.Throws<StorageUnavailableException>(
        () => _temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.Scalar<long>("DELETE FROM notes RETURNING 1")));

    // Anything less loses acknowledged commits with the power, which no test of killing the process can tell.
    [Theory]
    [InlineData("synchronous", Full)]
    [InlineData("foreign_keys", 1)]
    [InlineData("busy_timeout", 3000)]
    public async Task Write_Connection_HasTheSettingThatKeepsTheData(string pragma, long value) =>
        Assert.Equal(value, (await PragmaAsync(pragma)).Value);

    [Fact]
    public async Task Dispose_FoldsTheLogIntoTheFile()
    {
        await _temp.WriteAsync();

        _temp.Db.Dispose();

        Assert.Equal(["test.db"], Directory.GetFiles(Path.GetDirectoryName(_temp.File)!).Select(Path.GetFileName));
    }

    public void Dispose() => _temp.Dispose();

    private const long Full = 2;

    private Task<WriteResult<long>> PragmaAsync(string name) => _temp.Db.WriteAsync(
        new WriteOptions(), tx => tx.Scalar<long>($"PRAGMA {name}"), TempDatabase.Cancellation);

    // SQLite raises a limit that is too small to the pages in use: from then on the file cannot grow.
    private Task LimitPagesAsync(long pages) => _temp.Db.WriteAsync(
        new WriteOptions(),
        tx =>
        {
            tx.Abandon();
            return tx.Scalar<long>($"PRAGMA max_page_count = {pages}");
        },
        TempDatabase.Cancellation);
}
