using Microsoft.Extensions.Time.Testing;

namespace Sitrep.Storage.Tests.Engine;

public sealed class KnownTimeTests : IDisposable
{
    private static readonly long Now = Micros.From(TempDatabase.Start);

    private readonly TempDatabase _temp = new();

    [Fact]
    public async Task Write_ExplicitKnownTime_IsKeptBesideTheRecordedTime()
    {
        await _temp.WriteAsync(new WriteOptions { KnownTime = Now - 7 });

        var commit = _temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.GetCommit(1));
        Assert.Equal((Now - 7, Now), (commit.KnownTime, commit.RecordedTime));
    }

    [Fact]
    public async Task Write_ClockBehindTheNewestCommit_TakesThatCommitsKnownTime()
    {
        await _temp.WriteAsync();
        using var late = ReopenedAt(TempDatabase.Start.AddDays(-2));

        WriteResult<(long Known, long Recorded)> written = await late.WriteAsync(
            new WriteOptions(), tx => (tx.KnownTime, tx.RecordedTime), TempDatabase.Cancellation);

        Assert.Equal((Now, Micros.From(TempDatabase.Start.AddDays(-2))), written.Value);
    }

    [Theory]
    [InlineData(-6, -5)]
    [InlineData(1, -5)]
    public async Task Write_KnownTimeBeforeTheNewestOrAfterNow_IsRefused(long asked, long newest)
    {
        await _temp.WriteAsync(new WriteOptions { KnownTime = Now + newest });

        var refused = await Assert.ThrowsAsync<KnownTimeRefusedException>(
            () => _temp.WriteAsync(new WriteOptions { KnownTime = Now + asked }));

        Assert.Equal((Now + asked, Now + newest, Now), (refused.KnownTime, refused.Newest, refused.Now));
        Assert.Equal(1, _temp.Db.NewestRevision);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    public async Task Write_KnownTimeOnEitherLimit_IsTaken(long asked)
    {
        await _temp.WriteAsync(new WriteOptions { KnownTime = Now - 5 });

        Assert.Equal(2, (await _temp.WriteAsync(new WriteOptions { KnownTime = Now + asked })).Revision);
    }

    public void Dispose() => _temp.Dispose();

    private Database ReopenedAt(DateTimeOffset time)
    {
        _temp.Db.Dispose();
        return Database.Open(_temp.Options with { Clock = new FakeTimeProvider(time) });
    }
}
