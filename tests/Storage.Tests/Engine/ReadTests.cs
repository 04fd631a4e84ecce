namespace Sitrep.Storage.Tests.Engine;

public sealed class ReadTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    [Fact]
    public async Task Read_WhileAWriterCommits_KeepsItsSnapshot()
    {
        await _temp.WriteAsync();
        var reading = new TaskCompletionSource();
        using var written = new ManualResetEventSlim();
        Task<(int Before, int After, long Revision)> read = Task.Run(() => _temp.Db.Read(ReadPoint.Newest, snapshot =>
        {
            var before = Rows(snapshot);
            reading.SetResult();
            written.Wait(TempDatabase.Cancellation);
            return (before, Rows(snapshot), snapshot.Revision);
        }));

        await reading.Task;
        await _temp.WriteAsync();
        written.Set();

        Assert.Equal((1, 1, 1L), await read);
        Assert.Equal(2, _temp.Db.Read(ReadPoint.Newest, Rows));

        static int Rows(Snapshot snapshot) => snapshot.Scalar<int>("SELECT count(*) FROM notes");
    }

    [Fact]
    public async Task Read_AtRevision_SeesThatRevisionOnly()
    {
        await _temp.WriteAsync();
        await _temp.WriteAsync();

        Assert.Empty(_temp.ReadNotes(ReadPoint.AtRevision(0)));
        Assert.Equal(["note-1"], _temp.ReadNotes(ReadPoint.AtRevision(1)).Select(note => note.Name));
        Assert.Equal(2, _temp.ReadNotes(ReadPoint.AtRevision(2)).Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(long.MaxValue)]
    public async Task Read_AtRevisionThatIsNotThere_IsRefused(long revision)
    {
        await _temp.WriteAsync();

        var refused = Assert.Throws<RevisionUnknownException>(
            () => _temp.ReadNotes(ReadPoint.AtRevision(revision)));

        Assert.Equal((revision, 1), (refused.Revision, refused.Newest));
    }

    [Fact]
    public async Task Read_AtKnownTime_SeesTheLastRevisionKnownByThen()
    {
        var start = Micros.From(TempDatabase.Start);
        await _temp.WriteAsync(new WriteOptions { KnownTime = start - 10 });
        await _temp.WriteAsync(new WriteOptions { KnownTime = start - 10 });
        await _temp.WriteAsync(new WriteOptions { KnownTime = start - 5 });

        Assert.Equal(
            [0, 0, 2, 2, 3, 3],
            new[] { -1, start - 11, start - 10, start - 6, start - 5, start }.Select(RevisionAt));

        long RevisionAt(long time) => _temp.Db.Read(ReadPoint.AtKnownTime(time), snapshot => snapshot.Revision);
    }

    [Fact]
    public void Read_AtKnownTimeLaterThanNow_IsRefused()
    {
        var now = Micros.From(TempDatabase.Start);

        var refused = Assert.Throws<ReadTimeInFutureException>(
            () => _temp.ReadNotes(ReadPoint.AtKnownTime(now + 1)));

        Assert.Equal((now + 1, now), (refused.ReadTime, refused.Now));
    }

    [Fact]
    public async Task Query_RevisionAndAListOfValues_AreBothBound()
    {
        await _temp.WriteAsync();
        await _temp.WriteAsync();

        var names = _temp.Db.Read(ReadPoint.AtRevision(1), snapshot => snapshot.Query<string>(
            $"SELECT name FROM notes WHERE name IN @names AND {VersionedTable.Live}",
            new { names = new[] { "note-1", "note-2" } }));

        Assert.Equal(["note-1"], names);
    }

    [Fact]
    public async Task GetCommit_BeyondTheSnapshot_IsUnknownThere()
    {
        await _temp.WriteAsync();

        Assert.Throws<RevisionUnknownException>(
            () => _temp.Db.Read(ReadPoint.AtRevision(0), snapshot => snapshot.GetCommit(1)));
    }

    [Fact]
    public async Task Commits_AfterARevision_ComeInOrderUpToTheLimit()
    {
        for (var i = 0; i < 4; i++)
            await _temp.WriteAsync();

        Assert.Equal([2, 3], _temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.Commits(1, limit: 2)).Select(commit => commit.Revision));
    }

    public void Dispose() => _temp.Dispose();
}
