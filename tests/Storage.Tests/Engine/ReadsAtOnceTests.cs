namespace Sitrep.Storage.Tests.Engine;

public sealed class ReadsAtOnceTests : IDisposable
{
    private readonly TempDatabase _temp = new();
    private readonly TaskCompletionSource _end = new();

    public void Dispose()
    {
        _end.TrySetResult();
        _temp.Dispose();
    }

    [Fact]
    public async Task ReadAsync_AsManyAtWorkAsAreTaken_WaitsForOneToEnd()
    {
        var reading = await FillAsync();
        var waiting = _temp.Db.ReadAsync(ReadPoint.Newest, snapshot => snapshot.Revision, TempDatabase.Cancellation);
        Assert.False(waiting.IsCompleted);

        _end.SetResult();

        Assert.Equal(0, await waiting);
        await Task.WhenAll(reading);
    }

    [Fact]
    public async Task ReadAsync_WaitedTooLong_IsRefusedWithTheLimit()
    {
        var reading = await FillAsync();
        var waiting = _temp.Db.ReadAsync(ReadPoint.Newest, snapshot => snapshot.Revision, TempDatabase.Cancellation);
        var patient = _temp.Db.ReadAsync(ReadPoint.Newest, snapshot => snapshot.Revision, TempDatabase.Cancellation, Timeout.InfiniteTimeSpan);

        _temp.Clock.Advance(ReadLimits.WaitMax);

        Assert.Equal(ReadLimits.AtOnceMax, (await Assert.ThrowsAsync<TooManyReadsException>(() => waiting)).Limit);
        Assert.False(patient.IsCompleted);
        _end.SetResult();
        Assert.Equal(0, await patient);
        await Task.WhenAll(reading);
    }

    [Fact]
    public async Task ReadAsync_CancelledWhileItWaits_LeavesThePlaceToTheNext()
    {
        using var leaving = new CancellationTokenSource();
        var reading = await FillAsync();
        var left = _temp.Db.ReadAsync(ReadPoint.Newest, snapshot => snapshot.Revision, leaving.Token);
        var next = _temp.Db.ReadAsync(ReadPoint.Newest, snapshot => snapshot.Revision, TempDatabase.Cancellation);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        _end.SetResult();

        Assert.Equal(0, await next);
        await Task.WhenAll(reading);
    }

    [Fact]
    public async Task Read_AsManyAtWorkAsAreTaken_DoesNotWait()
    {
        var reading = await FillAsync();

        Assert.Equal(0, _temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.Revision));

        _end.SetResult();
        await Task.WhenAll(reading);
    }

    private async Task<Task[]> FillAsync()
    {
        TaskCompletionSource[] begun = [.. Enumerable.Range(0, ReadLimits.AtOnceMax).Select(_ => new TaskCompletionSource())];
        Task[] reading = [.. begun.Select(own => Task.Factory.StartNew(
            () => _temp.Db.ReadAsync(
                ReadPoint.Newest,
                _ =>
                {
                    own.SetResult();
                    _end.Task.Wait(TestContext.Current.CancellationToken);
                    return 0;
                },
                TempDatabase.Cancellation),
            TempDatabase.Cancellation,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap())];
        await Task.WhenAll(begun.Select(own => own.Task));
        return reading;
    }
}
