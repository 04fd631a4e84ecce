using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>The first line of a table.</summary>
/// <param name="Text">As it stands in the file.</param>
/// <param name="Columns">Its columns as they stand there.</param>
public sealed record CsvHeader(string Text, IReadOnlyList<string> Columns)
{
    private readonly ConcurrentDictionary<string, int?> _asked = new(StringComparer.Ordinal);

    /// <summary>Where each column stands, by its name however spelled; the first where one stands twice. Spreadsheets leave columns
    /// without a name behind the last one: those are told apart by their number.</summary>
    public IReadOnlyDictionary<string, int> Places { get; } = Columns.Index()
        .GroupBy(column => NameOf(column.Index, column.Item).Trim().ToLowerInvariant(), ColumnNames.Comparer)
        .ToDictionary(group => group.Key, group => group.First().Index, ColumnNames.Comparer);

    /// <summary>Where a column stands; null if it does not. Every cell of a file is found by it, so names are folded once.</summary>
    public int? PlaceOf(string column) => _asked.GetOrAdd(
        column, static (name, places) => places.TryGetValue(name, out var place) ? place : null, Places);

    /// <summary>Adds a fault for each needed column that is missing and for each column that stands twice.</summary>
    public void Check(IReadOnlyList<string> needed, Violations faults)
    {
        foreach (var missing in needed.Where(column => !Places.ContainsKey(column)))
            faults.Add(missing, "The column is missing.", $"Send a file with the columns {string.Join(", ", needed)}.");
        foreach (var twice in Columns.Where(column => !IsNameless(column)).CountBy(column => column, ColumnNames.Comparer)
            .Where(count => count.Value > 1).Select(count => count.Key))
            faults.Add(twice, "The column stands more than once in the header.", "Leave one of them out: which one counts cannot be told.");
    }

    /// <summary>How the header has drifted from what the format knows: columns that are new, spelled otherwise or missing.</summary>
    public IEnumerable<FileNotice> Drift(IReadOnlyList<string> needed, IReadOnlyList<string> optional)
    {
        var known = needed.Concat(optional).ToDictionary(column => column, ColumnNames.Comparer);
        string[] unknown =
            [.. Columns.Index().Where(column => !known.ContainsKey(column.Item)).Select(column => NameOf(column.Index, column.Item))];
        if (unknown.Length > 0)
            yield return Notice($"It has columns that this format does not know: {string.Join(", ", unknown)}.",
                "What stands under them is kept with each row, and nothing is read from it.");

        string[] otherwise = [.. Columns.Where(column => known.TryGetValue(column, out var name) && name != column)
            .Select(column => $"{column.Trim()} for {known[column]}")];
        if (otherwise.Length > 0)
            yield return Notice($"It spells columns otherwise: {string.Join(", ", otherwise)}.", "They are read as those.");

        string[] absent = [.. optional.Where(column => !Places.ContainsKey(column))];
        if (absent.Length > 0)
            yield return Notice($"The file is without {string.Join(", ", absent)}.",
                "What earlier files said under them stands; a new row says nothing of them.");
    }

    private static bool IsNameless(string column) => string.IsNullOrWhiteSpace(column);

    private static string NameOf(int index, string column) => IsNameless(column) ? $"column {index + 1}, without a name" : column;

    private static FileNotice Notice(string reason, string remedy) => new() { Field = "header", Reason = reason, Remedy = remedy };
}
