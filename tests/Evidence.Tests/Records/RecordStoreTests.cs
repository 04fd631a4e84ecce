using Sitrep.Evidence.Sources;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests.Records;

public sealed class RecordStoreTests : IDisposable
{
    private readonly SourceDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Seed_NewDatabase_HasTheShippedRegisterAtRevisionZero()
    {
        Assert.Equal(0, database.Db.NewestRevision);
        Assert.Equal(
            ShippedSources.All().Select(source => source.Id),
            database.Db.Read(ReadPoint.Newest, snapshot => database.Records.Register(snapshot).All.Select(source => source.Id).ToList()));
    }

    [Fact]
    public async Task Find_EarlierRevision_GivesTheVersionOfThen()
    {
        long first = await database.Put(SourceDatabase.Source("a", "First"));
        long second = await database.Put(SourceDatabase.Source("a", "Second"));

        Assert.Equal(
            [null, "First", "Second"],
            new[] { 0, first, second }.Select(revision => database.Db.Read(
                ReadPoint.AtRevision(revision), snapshot => (database.Records.Sources.Find(snapshot, "a") as V1.Source)?.Name)));
    }

    [Fact]
    public async Task ChangedIn_SomeRevisions_TellsTheirVersionsInOrder()
    {
        long first = await database.Put(SourceDatabase.Source("b"), SourceDatabase.Source("a"));
        await database.Put(SourceDatabase.Source("a", "Again"));
        await database.Put(SourceDatabase.Source("c"));

        var changes = database.Db.Read(ReadPoint.Newest, snapshot => database.Records.Sources.ChangedIn(snapshot, 0, first + 1));

        Assert.Equal([(first, "a"), (first, "b"), (first + 1, "a")], changes.Select(change => (change.Revision, change.Record.Id)));
    }

    [Fact]
    public async Task Register_WithdrawnSource_StillSpeaksForItsParty()
    {
        V1.Source withdrawn = SourceDatabase.Source("former");
        withdrawn.Party = "UKR";
        withdrawn.WithdrawnReason = "It was closed.";
        withdrawn.PagePatterns.Add("https://former.example");
        await database.Put(withdrawn);

        database.Db.Read(ReadPoint.Newest, snapshot =>
        {
            SourceRegister register = database.Records.Register(snapshot);
            Assert.Equal("UKR", register.PartyOf("former"));
            Assert.Equal("unlisted:former.example", register.Resolve("https://former.example/1"));
            return true;
        });
    }
}
