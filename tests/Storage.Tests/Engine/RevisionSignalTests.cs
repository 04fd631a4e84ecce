namespace Sitrep.Storage.Tests.Engine;

public sealed class RevisionSignalTests : IDisposable
{
    private readonly TempDatabase temp = new();

    [Fact]
    public async Task WaitForRevisionAfter_RevisionAlreadyThere_CompletesAtOnce()
    {
        await temp.Write();

        Assert.True(temp.Db.WaitForRevisionAfter(0, TempDatabase.Cancellation).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task WaitForRevisionAfter_LaterCommit_CompletesWhenItCanBeRead()
    {
        await temp.Write();
        Task<int> seen = SeenAfter(1);
        Assert.False(seen.IsCompleted);

        await temp.Write();

        Assert.Equal(2, await seen);

        async Task<int> SeenAfter(long revision)
        {
            await temp.Db.WaitForRevisionAfter(revision, TempDatabase.Cancellation);
            return temp.ReadNotes(ReadPoint.Newest).Count;
        }
    }

    [Fact]
    public async Task WaitForRevisionAfter_AbandonedWrite_GoesOnWaiting()
    {
        Task waiting = temp.Db.WaitForRevisionAfter(0, TempDatabase.Cancellation);
        await temp.Write(work: tx => tx.Abandon());
        Assert.False(waiting.IsCompleted);

        await temp.Write();
        await waiting;
    }

    [Fact]
    public async Task WaitForRevisionAfter_Cancelled_Ends()
    {
        using CancellationTokenSource source = new();
        Task waiting = temp.Db.WaitForRevisionAfter(0, source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task WaitForRevisionAfter_DatabaseClosed_Ends()
    {
        Task waiting = temp.Db.WaitForRevisionAfter(0, TempDatabase.Cancellation);

        temp.Db.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
    }

    public void Dispose() => temp.Dispose();
}
