using Sitrep.Evidence.Watching;

namespace Sitrep.Strikes.Tests.Watching;

/// <summary>Memory of listeners that do not listen, over the largest import that there may be.</summary>
[Collection(nameof(HeapIsMeasured))]
public sealed class SlowListenersTests(LargeRevision large)
{
    private const int Listeners = 200;
    private const int EventsApart = 60; // more than a page has
    private const long GrowthMax = 64L << 20;

    private readonly long _heapBefore = Heap();

    // Each at a place of its own, so that no two can hold the same page.
    [Fact]
    public async Task Follow_ManyListenersStandingWithinARevision_HoldLittle()
    {
        IAsyncEnumerator<FeedEvent>[] standing = [.. Enumerable.Range(0, Listeners).Select(_ => Follow())];
        for (var heard = 0; heard < Listeners * EventsApart; heard++)
        {
            foreach (var listener in standing.Skip(heard / EventsApart))
                Assert.True(await listener.MoveNextAsync());
        }

        Assert.InRange(Growth(standing), long.MinValue, GrowthMax);
    }

    [Fact]
    public async Task Watch_ManyListenersThatDoNotRead_HoldLittleWhileAnotherHearsAll()
    {
        List<WatchCall> deaf = [];
        for (var listener = 0; listener < Listeners; listener++)
        {
            deaf.Add(WatchCall.Open(large.Service, cursor: 0));
            await deaf[listener].NextAsync();
        }

        using (var watch = WatchCall.Open(large.Service, cursor: 0))
        {
            var heard = 0;
            while (await watch.NextAsync() is { } next && (next.Record is not null || next.Cursor < large.Revision))
                heard += next.Record is null ? 0 : 1;
            Assert.Equal(LargeRevision.Rows, heard);
        }

        Assert.InRange(Growth(deaf), long.MinValue, GrowthMax);
        Assert.All(deaf, watch => watch.Dispose());
    }

    // What the other two would measure if a listener held its revision: the measure sees it.
    [Fact]
    public async Task Control_OneListenerThatKeepsAll_IsMeasured()
    {
        List<FeedEvent> kept = [];
        var listener = Follow();
        for (var heard = 0; heard < LargeRevision.Rows; heard++)
        {
            Assert.True(await listener.MoveNextAsync());
            kept.Add(listener.Current);
        }

        Assert.InRange(Growth(kept), GrowthMax, long.MaxValue);
    }

    private IAsyncEnumerator<FeedEvent> Follow() =>
        large.Service.Get<ChangeFeed>().FollowAsync(0, CancellationToken.None).GetAsyncEnumerator(CancellationToken.None);

    private long Growth(object held)
    {
        var growth = Heap() - _heapBefore;
        GC.KeepAlive(held);
        return growth;
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
