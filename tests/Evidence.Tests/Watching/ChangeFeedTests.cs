using System.Diagnostics.Metrics;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Watching;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests.Watching;

public sealed class ChangeFeedTests : IDisposable
{
    private readonly SourceDatabase _database = new();

    private ChangeFeed Feed => field ??= new ChangeFeed(_database.Db, _database.Records, _database.Clock, new Meter("test"));

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Follow_NothingHappens_StillGivesASignEveryFifteenSeconds()
    {
        await using var events = Follow(null);
        await events.MoveNextAsync();

        var next = events.MoveNextAsync();
        _database.Clock.Advance(TimeSpan.FromSeconds(14));
        Assert.False(next.IsCompleted);
        _database.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(await next);
        Assert.Equal((0L, null), (events.Current.Cursor, events.Current.Record));
    }

    [Fact]
    public async Task Follow_MoreRevisionsThanAreReadAtOnce_TellsEachWithItsCheckpoint()
    {
        for (var i = 0; i < 250; i++)
            await _database.PutAsync(SourceDatabase.Source($"source-{i}"));
        await using var events = Follow(0);
        await events.MoveNextAsync();

        for (var i = 0; i < 250; i++)
        {
            await events.MoveNextAsync();
            Assert.Equal((i + 1L, $"source-{i}"), (events.Current.Cursor, events.Current.Record?.Id));
            await events.MoveNextAsync();
            Assert.Equal((i + 1L, null), (events.Current.Cursor, events.Current.Record));
        }
    }

    [Fact]
    public async Task Follow_WithoutRecords_TellsTheNewestOfWhatCameAtOnce()
    {
        await using var events = Feed.FollowAsync(null, CancellationToken.None, withRecords: false).GetAsyncEnumerator(CancellationToken.None);
        await events.MoveNextAsync();
        for (var i = 0; i < 3; i++)
            await _database.PutAsync(SourceDatabase.Source($"source-{i}"));

        await events.MoveNextAsync();
        Assert.Equal((3L, null), (events.Current.Cursor, events.Current.Record));

        await _database.PutAsync(SourceDatabase.Source("another"));
        await events.MoveNextAsync();
        Assert.Equal((4L, null), (events.Current.Cursor, events.Current.Record));
    }

    [Fact]
    public async Task Follow_MoreThanTheWatchersTaken_IsRefusedUntilOneLeaves()
    {
        List<IAsyncEnumerator<FeedEvent>> watchers = [];
        for (var i = 0; i < ChangeFeed.WatchersMax; i++)
        {
            watchers.Add(Follow(null));
            await watchers[i].MoveNextAsync();
        }

        await Assert.ThrowsAsync<TooManyWatchersException>(async () => await Follow(null).MoveNextAsync());
        await watchers[0].DisposeAsync();
        Assert.True(await Follow(null).MoveNextAsync());

        foreach (var watcher in watchers.Skip(1))
            await watcher.DisposeAsync();
    }

    [Fact]
    public async Task Follow_CursorBeyondTheNewest_TakesNoPlace()
    {
        for (var i = 0; i <= ChangeFeed.WatchersMax; i++)
            await Assert.ThrowsAsync<RevisionUnknownException>(async () => await Follow(1).MoveNextAsync());
    }

    [Fact]
    public async Task Follow_Cancelled_Ends()
    {
        using var ending = new CancellationTokenSource();
        await using var events = Feed.FollowAsync(null, ending.Token).GetAsyncEnumerator(ending.Token);
        await events.MoveNextAsync();

        var next = events.MoveNextAsync();
        await ending.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    private IAsyncEnumerator<FeedEvent> Follow(long? after) => Feed.FollowAsync(after, CancellationToken.None).GetAsyncEnumerator();
}
