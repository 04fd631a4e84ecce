namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>Which stored rows the rows of a file are.</summary>
/// <param name="Pairs">For each row of the file, by its place, the stored row that it is; absent for a new one.</param>
/// <param name="Gone">Stored rows that the file does not have, in their order, each with the reason.</param>
internal sealed record RowMatches(IReadOnlyDictionary<int, StoredRowKey> Pairs, IReadOnlyList<(StoredRowKey Row, string Reason)> Gone);

/// <summary>Finds the rows of earlier files in a later one: by their key; what is left over on both sides by their group, if
/// exactly one is left of each, since then only its key can have been reworded. Pure.</summary>
internal static class RowMatching
{
    /// <param name="stored">The stored rows.</param>
    /// <param name="file">The identities of the file's rows, each key once; null for a row that has none or does not count.</param>
    public static RowMatches Match(IReadOnlyList<StoredRowKey> stored, IReadOnlyList<RowIdentity?> file)
    {
        var byKey = stored.ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        Dictionary<int, StoredRowKey> pairs = [];
        foreach (var (place, identity) in file.Index())
        {
            if (identity is { } row && byKey.Remove(row.Key, out var same))
                pairs[place] = same;
        }

        var left = byKey.Values.GroupBy(row => row.RowGroup, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList());
        var fresh = file.Index()
            .Where(row => row.Item is not null && !pairs.ContainsKey(row.Index))
            .ToLookup(row => row.Item!.Value.Group, row => row.Index, StringComparer.Ordinal);
        foreach (var (group, rows) in left)
        {
            if (rows is [var reworded] && fresh[group].ToList() is [var place])
                pairs[place] = reworded;
        }

        HashSet<string> found = [.. pairs.Values.Select(row => row.Record)];
        return new RowMatches(
            pairs,
            [.. stored.Where(row => !found.Contains(row.Record))
                .Select(row => (row, Reason(left[row.RowGroup].Count, fresh[row.RowGroup].Count())))]);
    }

    private static string Reason(int stored, int fresh) => fresh == 0
        ? "The file has no row of its key, and none that it may have been reworded to."
        : $"The file has no row of its key. It may have been reworded, but {stored} stored and {fresh} new rows have its post and window, so that "
            + "none can be told to be it.";
}
