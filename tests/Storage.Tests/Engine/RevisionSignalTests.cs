namespace Sitrep.Storage.Tests.Engine;

public sealed class RevisionSignalTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    [Fact]
    public async Task WaitForRevisionAfter_RevisionAlreadyThere_CompletesAtOnce()
    {
        await _temp.WriteAsync();

        Assert.True(_temp.Db.WaitForRevisionAfterAsync(0, TempDatabase.Cancellation).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task WaitForRevisionAfter_LaterCommit_CompletesWhenItCanBeRead()
    {
        await _temp.WriteAsync();
        var seen = SeenAfterAsync(1);
        Assert.False(seen.IsCompleted);

        await _temp.WriteAsync();

        Assert.Equal(2, await seen);

        async Task<int> SeenAfterAsync(long revision)
        {
            await _temp.Db.WaitForRevisionAfterAsync(revision, TempDatabase.Cancellation);
            return _temp.ReadNotes(ReadPoint.Newest).Count;
        }
    }

    [Fact]
    public async Task WaitForRevisionAfter_AbandonedWrite_GoesOnWaiting()
    {
        var waiting = _temp.Db.WaitForRevisionAfterAsync(0, TempDatabase.Cancellation);
        await _temp.WriteAsync(work: tx => tx.Abandon());
        Assert.False(waiting.IsCompleted);

        await _temp.WriteAsync();
        await waiting;
    }

    [Fact]
    public async Task WaitForRevisionAfter_Cancelled_Ends()
    {
        using var source = new CancellationTokenSource();
        var waiting = _temp.Db.WaitForRevisionAfterAsync(0, source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task WaitForRevisionAfter_DatabaseClosed_Ends()
    {
        var waiting = _temp.Db.WaitForRevisionAfterAsync(0, TempDatabase.Cancellation);

        _temp.Db.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
    }

    public void Dispose() => _temp.Dispose();
}
