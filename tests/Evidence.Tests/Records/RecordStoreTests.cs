using Sitrep.Evidence.Records;
using Sitrep.Evidence.Sources;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests.Records;

public sealed class RecordStoreTests : IDisposable
{
    private readonly SourceDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Seed_NewDatabase_HasTheShippedRegisterAtRevisionZero()
    {
        Assert.Equal(0, _database.Db.NewestRevision);
        Assert.Equal(
            ShippedSources.All().Select(source => source.Id),
            _database.Db.Read(ReadPoint.Newest, snapshot => _database.Records.Register(snapshot).All.Select(source => source.Id).ToList()));
    }

    [Fact]
    public async Task Find_EarlierRevision_GivesTheVersionOfThen()
    {
        var first = await _database.PutAsync(SourceDatabase.Source("a", "First"));
        var second = await _database.PutAsync(SourceDatabase.Source("a", "Second"));

        Assert.Equal(
            [null, "First", "Second"],
            new[] { 0, first, second }.Select(revision => _database.Db.Read(
                ReadPoint.AtRevision(revision), snapshot => (_database.Records.Sources.Find(snapshot, "a") as V1.Source)?.Name)));
    }

    [Fact]
    public async Task ChangedAfter_AVersion_TellsThoseBehindItInOrderUpToTheLimit()
    {
        var first = await _database.PutAsync(SourceDatabase.Source("b"), SourceDatabase.Source("a"));
        await _database.PutAsync(SourceDatabase.Source("a", "Again"));
        await _database.PutAsync(SourceDatabase.Source("c"));

        Assert.Equal([(first, "a"), (first, "b"), (first + 1, "a")], ChangedAfter(new(1, ""), first + 1, 10));
        Assert.Equal([(first, "b"), (first + 1, "a")], ChangedAfter(new(first, "a"), first + 2, 2));
        Assert.Equal([(first + 1, "a"), (first + 2, "c")], ChangedAfter(new(first + 1, ""), first + 2, 10));

        IEnumerable<(long, string)> ChangedAfter(VersionKey after, long upTo, int limit) => _database.Db.Read(ReadPoint.Newest, snapshot =>
        {
            var sources = _database.Records.Sources;
            var changes = sources.ChangedAfter(snapshot, after, upTo, limit)
                .Select(change => new VersionKey(change.Revision, change.Record.Id)).ToList();
            Assert.Equal(changes, sources.KeysAfter(snapshot, after, upTo, limit));
            return changes.Select(change => (change.Revision, change.Id));
        });
    }

    [Fact]
    public async Task Register_WithdrawnSource_StillSpeaksForItsParty()
    {
        var withdrawn = SourceDatabase.Source("former");
        withdrawn.Party = "UKR";
        withdrawn.WithdrawnReason = "It was closed.";
        withdrawn.PagePatterns.Add("https://former.example");
        await _database.PutAsync(withdrawn);

        _database.Db.Read(ReadPoint.Newest, snapshot =>
        {
            var register = _database.Records.Register(snapshot);
            Assert.Equal("UKR", register.PartyOf("former"));
            Assert.Equal("unlisted:former.example", register.Resolve("https://former.example/1"));
            return true;
        });
    }
}
