using Sitrep.Evidence.Records;
using Sitrep.Evidence.Sources;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests.Sources;

/// <summary>A database that was made by one release is opened by the next, which ships more.</summary>
public sealed class RegisterSeedTests : IDisposable
{
    private static readonly V1.Source[] First = [SourceDatabase.Source("kept"), SourceDatabase.Source("changed"), SourceDatabase.Source("withdrawn")];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-seed-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Open_ByTheSameRelease_MakesNoRevision()
    {
        using (Open(First))
        {
        }

        using var again = Open(First);

        Assert.Equal(0, again.NewestRevision);
    }

    [Fact]
    public void Open_ByOneThatShipsMore_BringsItAsARevisionThatSaysSo()
    {
        using (Open(First))
        {
        }

        using (var later = Open([.. First, SourceDatabase.Source("new")]))
        {
            Assert.Equal(1, later.NewestRevision);
            Assert.Null(Find(later, "new", 0));
            Assert.NotNull(Find(later, "new", 1));
            Assert.Equal("0", Find(later, "kept", 1)!.Etag);
            var commit = later.Read(ReadPoint.Newest, snapshot => snapshot.GetCommit(1));
            Assert.Equal(("sitrep", RegisterSeed.Note), (commit.Author, commit.Note));
            Assert.Matches(@"^as shipped with \d+\.\d+\.\d+$", commit.Note);
            Assert.Equal(Micros.From(DateTimeOffset.UtcNow), commit.KnownTime, TimeSpan.MicrosecondsPerMinute);
        }

        using var again = Open([.. First, SourceDatabase.Source("new")]);
        Assert.Equal(1, again.NewestRevision);
    }

    [Fact]
    public async Task Open_EntriesThatADeskHasWritten_AreLeftAlone()
    {
        using (var first = Open(First))
        {
            await PutAsync(first, SourceDatabase.Source("changed", "As the desk has it"));
            var withdrawn = SourceDatabase.Source("withdrawn");
            withdrawn.WithdrawnReason = "Not read here.";
            await PutAsync(first, withdrawn);
        }

        using var later = Open([.. First.Select(source => SourceDatabase.Source(source.Id, "As shipped later"))]);

        Assert.Equal(3, later.NewestRevision);
        Assert.Equal(("As shipped later", "3"), (Find(later, "kept", 3)!.Name, Find(later, "kept", 3)!.Etag));
        Assert.Equal(("As the desk has it", "1"), (Find(later, "changed", 3)!.Name, Find(later, "changed", 3)!.Etag));
        Assert.Equal("2", Find(later, "withdrawn", 3)!.Etag);
        Assert.Equal("A page", Find(later, "kept", 2)!.Name);
    }

    [Fact]
    public async Task Open_PageThatASourceOfTheDeskHas_StaysWithIt()
    {
        var own = SourceDatabase.Source("of-the-desk");
        own.PagePatterns.Add("https://paper.example");
        using (var first = Open(First))
            await PutAsync(first, own);
        var shipped = SourceDatabase.Source("new");
        shipped.PagePatterns.Add(["paper.example/", "https://other.example"]);

        using (var later = Open([.. First, shipped]))
            Assert.Equal(["https://other.example"], Find(later, "new", 2)!.PagePatterns);

        using var again = Open([.. First, shipped]);
        Assert.Equal(2, again.NewestRevision);
    }

    private Database Open(IReadOnlyList<V1.Source> shipped) => Database.Open(new DatabaseOptions
    {
        Path = Path.Combine(_folder.FullName, "sources.db"),
        Migrations = [new MigrationSet("evidence", typeof(EvidenceRegistration).Assembly, "Migrations")],
        Seed = tx => RegisterSeed.Plant(tx, shipped),
        SeedNote = RegisterSeed.Note,
    });

    private static V1.Source? Find(Database database, string id, long revision) =>
        database.Read(ReadPoint.AtRevision(revision), snapshot => (V1.Source?)new RecordSet().Sources.Find(snapshot, id));

    private static Task PutAsync(Database database, V1.Source source) => database.WriteAsync(
        new WriteOptions { Author = "Desk" },
        tx =>
        {
            new RecordSet().Sources.Put(tx, source);
            return true;
        },
        TestContext.Current.CancellationToken);
}
