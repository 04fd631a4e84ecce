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
    public async Task Read_AnotherDatabase_HasAnIndexOfItsOwn()
    {
        await PutAsync("own");
        using var other = new SourceDatabase();

        Assert.Equal(["own"], IdsOf(Read(ReadPoint.Newest)));
        Assert.Empty(IdsOf(other.Db.Read(ReadPoint.Newest, AliasIndex.Read)));
        Assert.Equal(["own"], IdsOf(Read(ReadPoint.Newest)));
    }

    private static IEnumerable<string> IdsOf(AliasIndex index) => index.OfKind(V1.AliasKind.Place).Select(alias => alias.Id);

    private AliasIndex Read(ReadPoint point) => _database.Db.Read(point, AliasIndex.Read);

    private Task PutAsync(string id, Action? then = null) => _database.Db.WriteAsync(
        new WriteOptions(),
        tx =>
        {
            var alias = new V1.Alias { Id = id, AliasKind = V1.AliasKind.Place, Words = $"village of {id}", Regions = { "UA51" } };
            _database.Records.StoreOf<V1.Alias>().Put(tx, alias);
            Assert.Contains(id, IdsOf(AliasIndex.Read(tx)));
            then?.Invoke();
            return true;
        },
        TestContext.Current.CancellationToken);
}
