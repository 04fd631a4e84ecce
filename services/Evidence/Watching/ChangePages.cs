using Sitrep.Storage;

namespace Sitrep.Evidence.Watching;

/// <summary>What follows a position, and the position behind it.</summary>
internal sealed record ChangePage(IReadOnlyList<FeedEvent> Events, FeedPosition End);

/// <summary>Reads changes in pages: what a listener has not heard yet stays in the database. Listeners at the same place share one
/// reading; one that has fallen behind reads pages of its own.</summary>
internal sealed class ChangePages(Database database, RecordSet records)
{
    /// <summary>Records of a page: all that a listener holds who does not listen, some hundred KiB of usual records.</summary>
    public const int RecordsMax = 50;

    /// <summary>Revisions of a page, for those that hold no record.</summary>
    private const int RevisionsMax = 100;

    /// <summary>Pages kept for those who come to the same place a little later.</summary>
    private const int PagesKept = 8;

    private readonly Lock _sync = new();
    private readonly Queue<(FeedPosition After, long Newest, Task<ChangePage> Page)> _kept = new();

    /// <summary>The page after a position.</summary>
    public Task<ChangePage> AfterAsync(FeedPosition after, CancellationToken cancellationToken)
    {
        // Read anew after every write: words that were redacted since a page was read must not be given out by it.
        var newest = database.NewestRevision;
        TaskCompletionSource<ChangePage> own = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_sync)
        {
            var (_, _, shared) = _kept.FirstOrDefault(kept => (kept.After, kept.Newest) == (after, newest) && !kept.Page.IsFaulted);
            if (shared is not null)
                return shared.WaitAsync(cancellationToken);
            _kept.Enqueue((after, newest, own.Task));
            if (_kept.Count > PagesKept)
                _kept.Dequeue();
        }

        _ = FillAsync(own, after, newest);
        return own.Task.WaitAsync(cancellationToken);
    }

    // Not for one listener to call off: others may wait for the same page.
    private async Task FillAsync(TaskCompletionSource<ChangePage> page, FeedPosition after, long newest)
    {
        try
        {
            page.SetResult(await database.ReadAsync(
                ReadPoint.AtRevision(newest), snapshot => Read(snapshot, after), CancellationToken.None, Timeout.InfiniteTimeSpan));
        }
        catch (Exception fault)
        {
            page.SetException(fault);
        }
    }

    private ChangePage Read(Snapshot snapshot, FeedPosition after)
    {
        var upTo = Math.Min(after.Revision + RevisionsMax, snapshot.Revision);
        (VersionKey Key, int Kind)[] following =
        [
            .. records.Stores
                .SelectMany((store, kind) => store.KeysAfter(snapshot, after.Of(kind), upTo, RecordsMax + 1).Select(key => (Key: key, Kind: kind)))
                .OrderBy(version => version.Key.Revision)
                .ThenBy(version => version.Kind),
        ];
        var told = following.AsSpan(0, Math.Min(following.Length, RecordsMax)).ToArray();
        var changes = told.CountBy(version => version.Kind)
            .OrderBy(kind => kind.Key)
            .SelectMany(kind => records.Stores[kind.Key].ChangedAfter(snapshot, after.Of(kind.Key), upTo, kind.Value))
            .ToLookup(change => change.Revision, change => change.Record);
        var end = told.Length == following.Length
            ? FeedPosition.After(upTo)
            : new FeedPosition(told[^1].Key.Revision, told[^1].Kind, told[^1].Key.Id);
        var redaction = RedactionTable.Newest(snapshot);
        return new ChangePage(
            [
                // A checkpoint after each revision: a listener cut off in the middle of one resumes before it and misses nothing.
                .. snapshot.Commits(after.Next - 1, limit: (int)(end.Revision - after.Next + 1))
                    .SelectMany(commit => (commit.Revision < end.Next ? changes[commit.Revision].Append<IRecord?>(null) : changes[commit.Revision])
                        .Select(record => new FeedEvent(commit.Revision, commit.KnownTime, record, redaction))),
            ],
            end);
    }
}
