namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>Rows of one file that have the same key. Pure.</summary>
internal static class RepeatedRows
{
    /// <summary>The faults of rows that cannot count, by their place: of rows that say the same, all but the first; of rows that
    /// differ, every one, since which is right cannot be told.</summary>
    public static IReadOnlyDictionary<int, Violations> In(IReadOnlyList<DatasetRow> rows)
    {
        Dictionary<int, Violations> faults = [];
        foreach (var same in rows.Index()
            .Where(row => row.Item.Identity is not null)
            .GroupBy(row => row.Item.Identity!.Value.Key, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any()))
        {
            var first = same.First().Item;
            string[] differing =
            [
                .. same.Skip(1).SelectMany(row => DatasetRow.Changes(first, row.Item)).Select(change => change.Field)
                    .Distinct(StringComparer.Ordinal),
            ];
            var lines = string.Join(", ", same.Select(row => row.Item.Line));
            foreach (var (place, _) in differing.Length > 0 ? same : same.Skip(1))
                faults[place] = Fault(differing, lines, first.Line);
        }

        return faults;
    }

    private static Violations Fault(string[] differing, string lines, long first) => differing.Length > 0
        ? [new("key", $"Lines {lines} have the same key and differ in {string.Join(", ", differing)}.", "Leave all but the right one out.")]
        : [new("key", $"It repeats line {first}.", "Leave it out.")];
}
