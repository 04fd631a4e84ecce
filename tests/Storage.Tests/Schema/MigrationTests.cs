namespace Sitrep.Storage.Tests.Schema;

public sealed class MigrationTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    [Fact]
    public void Open_NewFile_RecordsEveryMigration()
    {
        var applied = Micros.From(TempDatabase.Start);

        Assert.Equal(
            [("notes", 1L, "0001_notes.sql", applied), ("storage", 1L, "0001_storage.sql", applied)],
            _temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.Query<(string, long, string, long)>(
                "SELECT migration_set, number, name, applied_time FROM schema_migrations ORDER BY migration_set, number")));
    }

    [Fact]
    public async Task Open_OlderDatabase_UpgradesItAndKeepsItsRows()
    {
        await _temp.WriteAsync();
        _temp.Db.Dispose();

        using var upgraded = Open("Upgraded");

        Assert.Equal("none", upgraded.Read(ReadPoint.Newest, snapshot => snapshot.Scalar<string>("SELECT colour FROM notes")));
        Assert.Equal(1, upgraded.NewestRevision);
    }

    [Fact]
    public void Open_NewerDatabase_IsRefusedNamingTheMigration()
    {
        _temp.Db.Dispose();
        Open("Upgraded").Dispose();

        var refused = Assert.Throws<SchemaException>(() => Database.Open(_temp.Options));

        Assert.Contains("newer", refused.Message, StringComparison.Ordinal);
        Assert.Contains("0002_colours.sql", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Changed", "0001_notes.sql")]
    [InlineData("Gap", "0003_third.sql")]
    [InlineData("Twice", "0001_")]
    [InlineData("Misnamed", "1-first.sql")]
    [InlineData("Nowhere", "no embedded file")]
    public void Open_FaultySet_IsRefusedNamingTheFault(string set, string named)
    {
        _temp.Db.Dispose();

        var refused = Assert.Throws<SchemaException>(() => Open(set));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_SetGivenTwice_IsRefused() => Assert.Throws<SchemaException>(
        () => Database.Open(_temp.Options with { Migrations = [TempDatabase.Notes, TempDatabase.Notes] }));

    [Fact]
    public async Task Open_MigrationFailsHalfWay_LeavesTheOldSchemaUsable()
    {
        await _temp.WriteAsync();
        _temp.Db.Dispose();

        var failed = Assert.Throws<SchemaException>(() => Database.Open(
            _temp.Options with { Migrations = [TempDatabase.Notes, Set("Failing") with { Name = "failing" }] }));

        Assert.Contains("0001_failing.sql", failed.Message, StringComparison.Ordinal);
        Assert.NotNull(failed.InnerException);
        _temp.Reopen();
        Assert.Equal(0, _temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.Scalar<long>(
            "SELECT count(*) FROM sqlite_schema WHERE name = 'half'")));
        Assert.Single(_temp.ReadNotes(ReadPoint.Newest));
    }

    public void Dispose() => _temp.Dispose();

    private static MigrationSet Set(string folder) =>
        TempDatabase.Notes with { Folder = $"Schema/Sets/{folder}" };

    private Database Open(string folder) => Database.Open(_temp.Options with { Migrations = [Set(folder)] });
}
