using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Sitrep.Storage;

namespace Sitrep.Evidence.Watching;

/// <summary>A change, or, without a record, the sign that everything up to the cursor was sent.</summary>
/// <param name="Cursor">Its revision.</param>
/// <param name="KnownTime">When that counts as known, microseconds UTC.</param>
/// <param name="Record">The record as it now stands; null for a sign.</param>
/// <param name="Redaction">Revision of the newest redaction when it was read; 0: none.</param>
public sealed record FeedEvent(long Cursor, long KnownTime, IRecord? Record, long Redaction);

/// <summary>Every version in the order of its revision, from a cursor on and for as long as somebody listens.</summary>
public sealed class ChangeFeed
{
    /// <summary>Streams at once: each costs a task and a connection's share, and gateways need one each.</summary>
    public const int WatchersMax = 1_000;

    // Often enough that a listener tells a quiet service from a dead one.
    private static readonly TimeSpan CheckpointInterval = TimeSpan.FromSeconds(15);

    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly ChangePages _pages;
    private readonly ConcurrentDictionary<object, long> _heard = new();
    private int _watchers;

    public ChangeFeed(Database database, RecordSet records, TimeProvider clock, Meter meter)
    {
        (_database, _clock, _pages) = (database, clock, new ChangePages(database, records));
        meter.CreateObservableUpDownCounter("sitrep.watch.listeners", () => _heard.Count, "{listener}", "Streams that hear changes.");
        meter.CreateObservableGauge(
            "sitrep.watch.lag", () => _heard.Values.Select(heard => database.NewestRevision - heard).DefaultIfEmpty().Max(), "{revision}",
            "Revisions that the slowest listener is behind the newest.");
    }

    /// <summary>Follows the changes after a cursor.</summary>
    /// <param name="after">The cursor; null: from now on.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="withRecords">False: only signs, and where several revisions come at once that of the last.</param>
    public async IAsyncEnumerable<FeedEvent> FollowAsync(
        long? after, [EnumeratorCancellation] CancellationToken cancellationToken, bool withRecords = true)
    {
        if (Interlocked.Increment(ref _watchers) > WatchersMax)
        {
            Interlocked.Decrement(ref _watchers);
            throw new TooManyWatchersException(WatchersMax);
        }

        var listener = new object();
        try
        {
            var newest = _database.NewestRevision;
            var cursor = after ?? newest;
            if (cursor < 0 || cursor > newest)
                throw new RevisionUnknownException(cursor, newest);
            _heard[listener] = cursor;
            yield return await CheckpointAsync(cursor, cancellationToken);
            for (var position = FeedPosition.After(cursor); ;)
            {
                while (position.Next <= _database.NewestRevision)
                {
                    var page = withRecords
                        ? await _pages.AfterAsync(position, cancellationToken)
                        : await NewestAsync(cancellationToken);
                    foreach (var change in page.Events)
                        yield return change;
                    position = page.End;
                    _heard[listener] = position.Next - 1;
                }

                if (!await ChangedAsync(position.Revision, cancellationToken))
                    yield return await CheckpointAsync(position.Revision, cancellationToken);
            }
        }
        finally
        {
            _heard.TryRemove(listener, out _);
            Interlocked.Decrement(ref _watchers);
        }
    }

    private async Task<ChangePage> NewestAsync(CancellationToken cancellationToken)
    {
        var newest = _database.NewestRevision;
        return new([await CheckpointAsync(newest, cancellationToken)], FeedPosition.After(newest));
    }

    private Task<FeedEvent> CheckpointAsync(long cursor, CancellationToken cancellationToken) => _database.ReadAsync(
        ReadPoint.AtRevision(cursor),
        snapshot => new FeedEvent(cursor, snapshot.GetCommit(cursor).KnownTime, null, RedactionTable.Newest(snapshot)),
        cancellationToken,
        Timeout.InfiniteTimeSpan);

    // True as soon as there is something after the cursor, false after the interval without.
    private async Task<bool> ChangedAsync(long cursor, CancellationToken cancellationToken)
    {
        using var interval = new CancellationTokenSource(CheckpointInterval, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(interval.Token, cancellationToken);
        try
        {
            await _database.WaitForRevisionAfterAsync(cursor, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
