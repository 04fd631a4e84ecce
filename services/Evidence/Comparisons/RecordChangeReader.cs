using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Comparisons;

/// <summary>Reads the changes that an answer names.</summary>
internal static class RecordChangeReader
{
    private const int CommitsMax = 5; // a record written more often in the time compared has a history to look up

    /// <summary>The changes of these records in full, in the same order.</summary>
    public static IReadOnlyList<RecordChange> Read(Snapshot left, Snapshot right, IReadOnlyCollection<ChangedRecord> changed)
    {
        Dictionary<string, RecordChange> changes = new(StringComparer.Ordinal);
        ChangeCommits commits = new(right);
        foreach (var group in changed.GroupBy(record => record.Store, record => record.Id))
        {
            string[] ids = [.. group];
            var revisions = group.Key.RevisionsOf(right, ids, left.Revision);
            foreach (var difference in RecordDifference.Between(group.Key, left, right, ids))
            {
                right.CancellationToken.ThrowIfCancellationRequested();
                var change = RecordChanges.Between(group.Key.Kind, difference.Was, difference.Now);
                long[] all = [.. revisions[difference.Newest.Id]];
                change.Commits.Add(all.TakeLast(CommitsMax).Select(commits.Find));
                change.CommitsMore = all.Length - change.Commits.Count;
                changes.Add(change.Record, change);
            }
        }

        return [.. changed.Select(record => changes[record.Name])];
    }

    // Many records come with one write.
    private sealed class ChangeCommits(Snapshot snapshot)
    {
        private readonly Dictionary<long, ChangeCommit> _known = [];

        public ChangeCommit Find(long revision)
        {
            if (!_known.TryGetValue(revision, out var commit))
                _known.Add(revision, commit = ToWire(snapshot.GetCommit(revision)));
            return commit;
        }

        private static ChangeCommit ToWire(Storage.Commit commit) => new()
        {
            Revision = commit.Revision,
            KnownTime = Commits.ToTimestamp(commit.KnownTime),
            Author = commit.Author,
            Note = commit.Note,
        };
    }
}
