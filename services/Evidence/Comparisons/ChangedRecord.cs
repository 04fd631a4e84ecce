using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Comparisons;

/// <summary>That a record differs between two revisions.</summary>
/// <param name="Store">Where it is kept.</param>
/// <param name="Id">Its id.</param>
/// <param name="Change">What became of it.</param>
/// <param name="End">End of its window as the newest version has it; null for kinds without one.</param>
internal sealed record ChangedRecord(RecordStore Store, string Id, ChangeKind Change, WindowEnd? End)
{
    /// <summary>The record as kind/id.</summary>
    public string Name => Store.Kind.NameOf(Id);

    /// <summary>In the order in which they are told: those withdrawn, then revised, then added; in each the latest window first.</summary>
    public static IEnumerable<ChangedRecord> InOrder(IEnumerable<ChangedRecord> records) => records
        .OrderBy(record => record.Change)
        .ThenByDescending(record => record.End?.At)
        .ThenBy(record => record.Name, StringComparer.Ordinal);
}
