namespace Sitrep.Storage.Tests.Engine;

public sealed class ReadCancellationTests : IDisposable
{
    private const string Endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n";

    private readonly TempDatabase _temp = new();
    private readonly CancellationTokenSource _leaving = new();

    public void Dispose()
    {
        _leaving.Dispose();
        _temp.Dispose();
    }

    // Nothing but the interruption ends the statement: without it this test hangs.
    [Fact]
    public async Task Read_CancelledWithinAStatement_EndsIt()
    {
        var begun = new TaskCompletionSource();
        var reading = Task.Run(() => _temp.Db.Read(
            ReadPoint.Newest,
            snapshot =>
            {
                begun.SetResult();
                return snapshot.Scalar<long>(Endless);
            },
            _leaving.Token));
        await begun.Task;

        await _leaving.CancelAsync();

        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(_leaving.Token, ended.CancellationToken);
    }

    [Fact]
    public void Read_CancelledBetweenStatements_BeginsNoOther() => Assert.ThrowsAny<OperationCanceledException>(() => _temp.Db.Read(
        ReadPoint.Newest,
        snapshot =>
        {
            _leaving.Cancel();
            snapshot.Scalar<long>("SELECT 1");
            return Assert.IsType<int>("never reached");
        },
        _leaving.Token));

    [Fact]
    public void Read_OnTheConnectionOfACancelledOne_IsNotEndedByIt()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => _temp.Db.Read(
            ReadPoint.Newest,
            snapshot =>
            {
                _leaving.CancelAfter(TimeSpan.FromMilliseconds(1));
                return snapshot.Scalar<long>(Endless);
            },
            _leaving.Token));

        Assert.Equal(1_000_000, _temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.Scalar<long>(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 1000000) SELECT count(*) FROM n")));
    }

    [Fact]
    public void Read_CancelledBefore_DoesNotBegin()
    {
        _leaving.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => _temp.Db.Read<int>(
            ReadPoint.Newest, _ => throw new InvalidOperationException("It began."), _leaving.Token));
    }
}
