namespace Sitrep.Storage.Tests.Engine;

public sealed class SnapshotTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task AsOf_EarlierRevision_SeesWhatWasThereThen()
    {
        await _temp.WriteAsync();
        await _temp.WriteAsync();

        var (then, now) = _temp.Db.Read(
            ReadPoint.Newest, snapshot => (Note.LiveIn(snapshot.AsOf(1)).Count, Note.LiveIn(snapshot).Count));

        Assert.Equal((1, 2), (then, now));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public async Task AsOf_RevisionThatTheSnapshotDoesNotHave_IsRefused(long revision)
    {
        await _temp.WriteAsync();
        await _temp.WriteAsync();

        var refused = Assert.Throws<RevisionUnknownException>(
            () => _temp.Db.Read(ReadPoint.AtRevision(1), snapshot => snapshot.AsOf(revision).Revision));

        Assert.Equal((revision, 1), (refused.Revision, refused.Newest));
    }

    [Theory]
    [InlineData(-11, 0)]
    [InlineData(-10, 1)]
    [InlineData(-1, 1)]
    [InlineData(0, 3)]
    [InlineData(5, 3)] // the fourth was known by then, but is not in the snapshot
    public async Task RevisionKnownAt_Time_IsTheLastOfTheSnapshotKnownByThen(long micros, long revision)
    {
        var start = Micros.From(TempDatabase.Start);
        await _temp.WriteAsync(new WriteOptions { KnownTime = start - 10 });
        await _temp.WriteAsync(new WriteOptions { KnownTime = start });
        await _temp.WriteAsync(new WriteOptions { KnownTime = start });
        _temp.Clock.Advance(TimeSpan.FromSeconds(1));
        await _temp.WriteAsync(new WriteOptions { KnownTime = start + 5 });

        Assert.Equal(revision, _temp.Db.Read(ReadPoint.AtRevision(3), snapshot => snapshot.RevisionKnownAt(start + micros)));
    }
}
