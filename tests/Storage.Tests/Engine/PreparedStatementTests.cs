namespace Sitrep.Storage.Tests.Engine;

/// <summary>A statement that is run again gives what it would give if it were new.</summary>
public sealed class PreparedStatementTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Query_AgainWithOtherValues_GivesWhatIsOfThem()
    {
        await _temp.WriteAsync();
        await _temp.WriteAsync();

        Assert.Equal(
            ["note-2", "", "note-1"],
            _temp.Db.Read(ReadPoint.Newest, snapshot => new[] { "note-2", null, "note-1" }.Select(name => snapshot.QueryFirst<string>(
                "SELECT name FROM notes WHERE name = @name", new { name }) ?? "").ToList()));
    }

    [Fact]
    public async Task Query_AgainWithAnotherNumberOfValues_GivesWhatIsOfThem()
    {
        await _temp.WriteAsync();
        await _temp.WriteAsync();

        Assert.Equal(
            [2, 0, 1, 2],
            _temp.Db.Read(ReadPoint.Newest, snapshot => ((string[][])[["note-1", "note-2"], [], ["note-2", "\"'\n"], ["note-1", "note-2", "note-3"]])
                .Select(names => snapshot.Query<string>("SELECT name FROM notes WHERE name IN @names", new { names }).Count).ToList()));
    }

    [Fact]
    public async Task Query_AgainAtAnotherRevision_SeesThatRevision()
    {
        await _temp.WriteAsync();
        await _temp.WriteAsync();

        Assert.Equal(
            [2, 1, 0, 2],
            new[] { 2, 1, 0, 2 }.Select(revision => _temp.ReadNotes(ReadPoint.AtRevision(revision)).Count));
    }

    [Fact]
    public async Task Query_OfADictionary_TakesItsValuesByName()
    {
        await _temp.WriteAsync();

        Assert.Equal(["note-1"], _temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.Query<string>(
            "SELECT name FROM notes WHERE name = @name", new Dictionary<string, object?> { ["name"] = "note-1", ["unused"] = null })));
    }

    [Fact]
    public async Task Query_ThatFailed_RunsAgain()
    {
        await _temp.WriteAsync();
        const string sql = "SELECT abs(@number)";

        Assert.Equal(3, _temp.Db.Read(ReadPoint.Newest, snapshot =>
        {
            Assert.ThrowsAny<Exception>(() => snapshot.Scalar<long>(sql, new { number = long.MinValue }));
            return snapshot.Scalar<long>(sql, new { number = -3L });
        }));
    }

    [Fact]
    public async Task Read_ManyAtOnce_EachHasItsOwnConnection()
    {
        await _temp.WriteAsync();

        var counts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => _temp.ReadNotes(ReadPoint.Newest).Count)));

        Assert.All(counts, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task Read_MoreDifferentStatementsThanAreKept_StillReads()
    {
        await _temp.WriteAsync();

        Assert.Equal(1_200, _temp.Db.Read(ReadPoint.Newest, snapshot =>
            Enumerable.Range(0, 1_200).Count(number => snapshot.Scalar<int>($"SELECT {number}") == number)));
    }

    [Fact]
    public async Task Dispose_AfterReads_LetsGoOfTheFile()
    {
        await _temp.WriteAsync();
        Assert.Single(_temp.ReadNotes(ReadPoint.Newest));

        _temp.Db.Dispose();

        Assert.Equal(["test.db"], Directory.GetFiles(Path.GetDirectoryName(_temp.File)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Snapshot_KeptBeyondItsRead_CannotBeRead()
    {
        await _temp.WriteAsync();

        var kept = _temp.Db.Read(ReadPoint.Newest, snapshot => snapshot);

        Assert.Throws<InvalidOperationException>(() => Note.LiveIn(kept));
    }
}
