using System.Runtime.CompilerServices;
using Sitrep.Contracts;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Redactions;
using Sitrep.Storage;

namespace Sitrep.Evidence.Watching;

/// <summary>A change, or, without a record, the sign that everything up to the cursor was sent.</summary>
/// <param name="Cursor">Its revision.</param>
/// <param name="KnownTime">When that counts as known, microseconds UTC.</param>
/// <param name="Record">The record as it now stands; null for a sign.</param>
/// <param name="Redaction">Revision of the newest redaction when it was read; 0: none.</param>
public sealed record FeedEvent(long Cursor, long KnownTime, IRecord? Record, long Redaction);

/// <summary>Every version in the order of its revision, from a cursor on and for as long as somebody listens.</summary>
public sealed class ChangeFeed(Database database, RecordSet records, TimeProvider clock)
{
    /// <summary>Streams at once: each costs a task and a connection's share, and gateways need one each.</summary>
    public const int WatchersMax = 1_000;

    // Often enough that a listener tells a quiet service from a dead one.
    private static readonly TimeSpan CheckpointInterval = TimeSpan.FromSeconds(15);

    // Revisions read at once: memory is bounded by what they changed, imports being the largest.
    private const int RevisionsPerRead = 100;

    private int _watchers;

    /// <summary>Follows the changes after a cursor; null: from now on.</summary>
    public async IAsyncEnumerable<FeedEvent> FollowAsync(long? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _watchers) > WatchersMax)
        {
            Interlocked.Decrement(ref _watchers);
            throw new TooManyWatchersException(WatchersMax);
        }

        try
        {
            var newest = database.NewestRevision;
            var cursor = after ?? newest;
            if (cursor < 0 || cursor > newest)
                throw new RevisionUnknownException(cursor, newest);
            yield return Checkpoint(cursor);
            while (true)
            {
                while (cursor < database.NewestRevision)
                {
                    foreach (var change in ReadAfter(cursor))
                    {
                        yield return change;
                        cursor = change.Cursor;
                    }
                }

                if (!await ChangedAsync(cursor, cancellationToken))
                    yield return Checkpoint(cursor);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _watchers);
        }
    }

    // A checkpoint after each revision: a listener cut off in the middle of one resumes before it and misses nothing.
    private IReadOnlyList<FeedEvent> ReadAfter(long cursor)
    {
        var upTo = Math.Min(cursor + RevisionsPerRead, database.NewestRevision);
        return database.Read(ReadPoint.AtRevision(upTo), snapshot =>
        {
            var changes = records.Stores
                .SelectMany(store => store.ChangedIn(snapshot, cursor, upTo))
                .ToLookup(change => change.Revision, change => change.Record);
            var redaction = RedactionTable.Newest(snapshot);
            return snapshot.Commits(cursor)
                .SelectMany(commit => changes[commit.Revision].Append<IRecord?>(null)
                    .Select(record => new FeedEvent(commit.Revision, commit.KnownTime, record, redaction)))
                .ToArray();
        });
    }

    private FeedEvent Checkpoint(long cursor) => database.Read(ReadPoint.AtRevision(cursor), snapshot =>
        new FeedEvent(cursor, snapshot.GetCommit(cursor).KnownTime, null, RedactionTable.Newest(snapshot)));

    // True as soon as there is something after the cursor, false after the interval without.
    private async Task<bool> ChangedAsync(long cursor, CancellationToken cancellationToken)
    {
        using var interval = new CancellationTokenSource(CheckpointInterval, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(interval.Token, cancellationToken);
        try
        {
            await database.WaitForRevisionAfterAsync(cursor, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
