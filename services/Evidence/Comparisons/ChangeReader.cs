using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Comparisons;

/// <summary>Finds what changed between two revisions in what is on file about a period. Day by day: what was found of a day is found
/// for every period that holds it, until somebody writes of that day.</summary>
/// <param name="records">The kinds of records.</param>
/// <param name="left">The earlier revision.</param>
/// <param name="right">The later one, in the same transaction.</param>
/// <param name="region">Only what is located in this region alone at either; empty for everything.</param>
internal sealed class ChangeReader(RecordSet records, Snapshot left, Snapshot right, string region)
{
    // Some eight hundred days of which fifty changes are named.
    private const long CacheBytesMax = 8 << 20;

    private readonly BlockCache<BlockKey, ChangeBlock> _cache = right.Cache.GetOrAdd(
        static () => new BlockCache<BlockKey, ChangeBlock>(CacheBytesMax, static block => block.Bytes));

    private readonly long _redaction = RedactionTable.Newest(right);

    /// <summary>What changed in the period, and what has no window and so belongs to every period.</summary>
    public ChangeBlock Read(Period period)
    {
        List<ChangeBlock> blocks = [.. OfDays(DayBlocks.Of(period), TouchedDays.In(left, period), TouchedDays.In(right, period)), WithoutDay()];
        (RecordStore, string)[] moved = [.. blocks.SelectMany(block => block.Moved).Distinct()];
        blocks.Add(ChangeBlock.From([.. Differing(moved, period)], []));
        return ChangeBlock.Merge(blocks);
    }

    private IReadOnlyList<ChangeBlock> OfDays(IReadOnlyList<Period> days, TouchedDays before, TouchedDays after)
    {
        return DayBlocks.Read(days, Find, Compute);

        BlockKey KeyOf(Period day) => new(day.Micros, day.Zone.Id, region, before.LastIn(day), after.LastIn(day), _redaction);

        ChangeBlock? Find(Period day) => KeyOf(day) is var key && key.Before == key.After ? ChangeBlock.None : _cache.Find(key);

        IReadOnlyList<ChangeBlock> Compute(IReadOnlyList<Period> run)
        {
            var found = Computed(run);
            foreach (var (day, block) in run.Zip(found))
                _cache.Keep(KeyOf(day), block);
            return found;
        }
    }

    private IReadOnlyList<ChangeBlock> Computed(IReadOnlyList<Period> days)
    {
        var whole = new Period(days[0].Start, days[^1].Stop, days[0].Zone);
        var changed = Array.ConvertAll(days.ToArray(), _ => new List<ChangedRecord>());
        var moved = Array.ConvertAll(changed, _ => new List<(RecordStore, string)>());
        foreach (var store in records.Stores.Where(store => store.Kind.HasWindow))
        {
            var rows = store.ChangedBetween(left, right, new RecordQuery { Period = whole, Terms = [Term.Of("region", RegionOf(store))] })
                .ToLookup(row => row.Moved != 0);
            foreach (var record in Changed(store, [.. rows[false]]))
                changed[DayBlocks.IndexOf(days, record.End!.Value)].Add(record);
            foreach (var row in rows[true])
            {
                foreach (var day in row.Ends.Select(ends => DayBlocks.IndexOf(days, ends)).Where(day => day >= 0).Distinct())
                    moved[day].Add((store, row.Id));
            }
        }

        return [.. changed.Zip(moved, ChangeBlock.From)];
    }

    // What has no window is little.
    private ChangeBlock WithoutDay() => TouchedDays.LastWithoutDay(left) == TouchedDays.LastWithoutDay(right)
        ? ChangeBlock.None
        : ChangeBlock.From(
            [
                .. records.Stores.Where(store => !store.Kind.HasWindow)
                    .SelectMany(store => Changed(store, store.ChangedBetween(left, right, new RecordQuery()))),
            ],
            []);

    // What the columns do not tell, such as whether two versions say the same, is read from the records.
    private IEnumerable<ChangedRecord> Changed(RecordStore store, IReadOnlyCollection<ChangedRow> rows)
    {
        var plain = rows.ToLookup(row => !store.Kind.IsSelective && RegionOf(store).Length == 0 && row is not { Stood: 1, Stands: 1 });
        return plain[true]
            .Select(row => new ChangedRecord(store, row.Id, row.Stands == 1 ? ChangeKind.Added : ChangeKind.Withdrawn, row.End))
            .Concat(Differing([.. plain[false].Select(row => (store, row.Id))], null));
    }

    private IEnumerable<ChangedRecord> Differing(IReadOnlyCollection<(RecordStore Store, string Id)> names, Period? period) =>
        names.GroupBy(name => name.Store, name => name.Id)
            .SelectMany(group => RecordDifference.Between(group.Key, left, right, [.. group]))
            .Where(difference => difference.Counts(period, RegionOf(difference.Store)))
            .Select(difference => new ChangedRecord(difference.Store, difference.Newest.Id, difference.Change, difference.End));

    // Sources have no place: a change of one concerns every region.
    private string RegionOf(RecordStore store) => store.Kind.IsLocated ? region : "";

    private readonly record struct BlockKey(
        (long Start, long Stop) Edges, string Zone, string Region, long Before, long After, long Redaction);
}
