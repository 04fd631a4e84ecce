using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Comparisons;

/// <summary>What changed between two revisions among the records of a part of a period, as much as is needed of it to tell of the whole.</summary>
/// <param name="Counts">How many records of a kind became what.</param>
/// <param name="First">The first of them in the order in which they are told, as many as an answer lists.</param>
/// <param name="Moved">Records of which some version is of another time: whether they count, and as what, the whole period decides.</param>
internal sealed record ChangeBlock(
    IReadOnlyDictionary<(string Kind, ChangeKind Change), int> Counts,
    IReadOnlyList<ChangedRecord> First,
    IReadOnlyList<(RecordStore Store, string Id)> Moved)
{
    private const int RecordBytes = 200; // with its id
    private const int BlockBytes = 400;

    public static ChangeBlock None { get; } = From([], []);

    /// <summary>About what it takes in memory.</summary>
    public long Bytes => BlockBytes + (RecordBytes * (First.Count + Moved.Count));

    public static ChangeBlock From(IReadOnlyCollection<ChangedRecord> changed, IReadOnlyList<(RecordStore, string)> moved) => new(
        changed.CountBy(record => (record.Store.Kind.Name, record.Change)).ToDictionary(),
        [.. ChangedRecord.InOrder(changed).Take(ChangeService.RowsMax)],
        moved);

    /// <summary>Several parts as one, none of whose records moved.</summary>
    public static ChangeBlock Merge(IReadOnlyCollection<ChangeBlock> blocks) => new(
        blocks.SelectMany(block => block.Counts)
            .GroupBy(count => count.Key, count => count.Value)
            .ToDictionary(group => group.Key, group => group.Sum()),
        [.. ChangedRecord.InOrder(blocks.SelectMany(block => block.First)).Take(ChangeService.RowsMax)],
        []);
}
