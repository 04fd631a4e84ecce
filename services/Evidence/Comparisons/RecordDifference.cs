using Sitrep.Evidence.Regions;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Comparisons;

/// <summary>A record as it was at one revision and as it is at a later one; not null at both.</summary>
internal sealed record RecordDifference(RecordStore Store, IRecord? Was, IRecord? Now)
{
    public ChangeKind Change { get; } = RecordChanges.KindOf(Was, Now);

    public IRecord Newest => Now ?? Was!;

    /// <summary>End of its newest window; null for kinds without one.</summary>
    public WindowEnd? End => Store.Kind.WindowOf(Newest) is { } window ? WindowKey.From(window).End : null;

    /// <summary>The records of these ids, those that are there.</summary>
    public static IEnumerable<RecordDifference> Between(RecordStore store, Snapshot left, Snapshot right, IReadOnlyCollection<string> ids)
    {
        var (before, after) = (store.FindAll(left, ids), store.FindAll(right, ids));
        return ids.Where(id => before.ContainsKey(id) || after.ContainsKey(id))
            .Select(id => new RecordDifference(store, before.GetValueOrDefault(id), after.GetValueOrDefault(id)));
    }

    /// <summary>Whether a report tells of the difference: where at either revision the record stands and is of the period and the region.</summary>
    /// <param name="period">Null: of whatever time.</param>
    /// <param name="region">Empty: of wherever.</param>
    public bool Counts(Period? period, string region) =>
        Change != ChangeKind.Unspecified && (IsOf(period, region, Was) || IsOf(period, region, Now));

    private bool IsOf(Period? period, string region, IRecord? record) =>
        record is { WithdrawnReason.Length: 0 }
        && (period is null || (Store.Kind.WindowOf(record) is { } window && period.Contains(window)))
        && Store.Kind.IsReported(record)
        && Located.IsIn(region, Store.Kind.LabelOf(record).Place);
}
