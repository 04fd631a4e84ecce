using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>The records of some ids, read together: a look-up for each would be most of what an import costs.</summary>
/// <param name="snapshot">What to read.</param>
/// <param name="store">Where they are.</param>
/// <param name="ids">Ids that are about to be asked for; others are looked up one by one.</param>
internal sealed class RecordsAhead(Snapshot snapshot, RecordStore store, IEnumerable<string> ids)
{
    private readonly HashSet<string> _ids = new(ids, StringComparer.Ordinal);
    private IReadOnlyDictionary<string, IRecord>? _found;

    /// <summary>The record, withdrawn or not; null if there is none. It is the caller's to change: each is asked for once.</summary>
    public IRecord? Find(string id) => _ids.Contains(id)
        ? (_found ??= store.FindAll(snapshot, _ids)).GetValueOrDefault(id)
        : store.Find(snapshot, id);
}
