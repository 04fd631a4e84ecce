using Google.Protobuf;
using Sitrep.Evidence.Aliases;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests.Aliases;

/// <summary>The index is built once for a state of the aliases, and never for a state that did not come to be.</summary>
public sealed class AliasIndexReadTests : IDisposable
{
    private readonly SourceDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Read_NoAliasChangedSince_IsTheSameIndexUntilOneDoes()
    {
        await PutAsync("first");
        var first = Read(ReadPoint.Newest);
        await _database.PutAsync(SourceDatabase.Source("no-alias"));

        Assert.Same(first, Read(ReadPoint.Newest));
        await PutAsync("second");
        Assert.Equal(["first", "second"], IdsOf(Read(ReadPoint.Newest)));
        Assert.Equal(["first"], IdsOf(Read(ReadPoint.AtRevision(1))));
    }

    [Fact]
    public async Task Read_InAWriteThatIsRolledBack_IsForgotten()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => PutAsync("lost", () => throw new InvalidOperationException("Rolled back.")));
        await PutAsync("kept");

        Assert.Equal(["kept"], IdsOf(Read(ReadPoint.Newest)));
    }

    [Fact]
    public async Task Read_InAWriteBehindOneThatIsLostWithIt_IsForgotten()
    {
        using ManualResetEventSlim release = new();
        TaskCompletionSource entered = new();
        var holding = WriteAsync(tx =>
        {
            entered.SetResult();
            release.Wait(TestContext.Current.CancellationToken);
            tx.Abandon();
        }, new WriteOptions { IsLong = true });
        await entered.Task;
        // Three that share a transaction: the index is read where the alias stands and is not on the disk, then all are lost.
        Task[] together =
        [
            PutAsync("lost"),
            WriteAsync(tx => Assert.Contains("lost", IdsOf(AliasIndex.Read(tx)))),
            WriteAsync(tx => tx.Connection.Close()),
        ];
        release.Set();
        await holding;
        foreach (var one in together)
            await Assert.ThrowsAsync<StorageUnavailableException>(() => one);

        // As a row alone: to write it as a record reads the index, which would hide what was left in the cache.
        await WriteAsync(tx => tx.Execute(
            "INSERT INTO aliases (id, from_revision, until_revision, withdrawn, body) VALUES ('kept', @revision, 9223372036854775807, 0, @Body)",
            new { Body = AliasOf("kept").ToByteArray() }));

        Assert.Equal(["kept"], IdsOf(Read(ReadPoint.Newest)));
    }

    [Fact]
    public async Task Read_AnotherDatabase_HasAnIndexOfItsOwn()
    {
        await PutAsync("own");
        using var other = new SourceDatabase();

        Assert.Equal(["own"], IdsOf(Read(ReadPoint.Newest)));
        Assert.Empty(IdsOf(other.Db.Read(ReadPoint.Newest, AliasIndex.Read)));
        Assert.Equal(["own"], IdsOf(Read(ReadPoint.Newest)));
    }

    private static IEnumerable<string> IdsOf(AliasIndex index) => index.OfKind(V1.AliasKind.Place).Select(alias => alias.Id);

    private static V1.Alias AliasOf(string id) =>
        new() { Id = id, AliasKind = V1.AliasKind.Place, Words = $"village of {id}", Regions = { "UA51" } };

    private AliasIndex Read(ReadPoint point) => _database.Db.Read(point, AliasIndex.Read);

    private Task PutAsync(string id, Action? then = null) => WriteAsync(tx =>
    {
        _database.Records.StoreOf<V1.Alias>().Put(tx, AliasOf(id));
        Assert.Contains(id, IdsOf(AliasIndex.Read(tx)));
        then?.Invoke();
    });

    private Task WriteAsync(Action<WriteTransaction> work, WriteOptions? options = null) => _database.Db.WriteAsync(
        options ?? new WriteOptions(),
        tx =>
        {
            work(tx);
            return true;
        },
        TestContext.Current.CancellationToken);
}
