using Sitrep.Contracts;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>The first line of a table.</summary>
/// <param name="Text">As it stands in the file.</param>
/// <param name="Columns">Its columns as they stand there.</param>
public sealed record CsvHeader(string Text, IReadOnlyList<string> Columns)
{
    /// <summary>Where each column stands, by its name however spelled; the first where one stands twice.</summary>
    public IReadOnlyDictionary<string, int> Places { get; } = Columns.Index()
        .GroupBy(column => column.Item.Trim().ToLowerInvariant(), ColumnNames.Comparer)
        .ToDictionary(group => group.Key, group => group.First().Index, ColumnNames.Comparer);

    /// <summary>Adds a fault for each needed column that is missing and for each column that stands twice.</summary>
    public void Check(IReadOnlyList<string> needed, Violations faults)
    {
        foreach (string missing in needed.Where(column => !Places.ContainsKey(column)))
            faults.Add(missing, "The column is missing.", $"Send a file with the columns {string.Join(", ", needed)}.");
        foreach (string twice in Columns.CountBy(column => column, ColumnNames.Comparer).Where(count => count.Value > 1).Select(count => count.Key))
            faults.Add(twice, "The column stands more than once in the header.", "Leave one of them out: which one counts cannot be told.");
    }

    /// <summary>How the header has drifted from what the format knows: columns that are new, missing or spelled otherwise.</summary>
    public IEnumerable<FileNotice> Drift(IReadOnlyList<string> needed, IReadOnlyList<string> optional)
    {
        Dictionary<string, string> known = needed.Concat(optional).ToDictionary(column => column, ColumnNames.Comparer);
        foreach ((int place, string column) in Columns.Index().Where(column => !known.ContainsKey(column.Item)))
        {
            yield return new FileNotice
            {
                Field = column.Length > 0 ? column : $"column {place + 1}",
                Reason = "The column is not known to this format.",
                Remedy = "Its values are kept with each row as they stand, and nothing is read from them.",
            };
        }

        foreach (string column in Columns.Where(column => known.TryGetValue(column, out string? name) && name != column))
        {
            yield return new FileNotice
            {
                Field = column,
                Reason = $"The column is spelled otherwise than {known[column]}.",
                Remedy = "It is read as that column.",
            };
        }

        string[] absent = [.. optional.Where(column => !Places.ContainsKey(column))];
        if (absent.Length > 0)
        {
            yield return new FileNotice
            {
                Field = "header",
                Reason = $"The file is without {string.Join(", ", absent)}.",
                Remedy = "What earlier files said under them stands; a new row says nothing of them.",
            };
        }
    }
}
