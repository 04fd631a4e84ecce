using Sitrep.Evidence.Imports.Datasets;
using Sitrep.Storage;

namespace Sitrep.Evidence.Imports;

/// <summary>Kept rows of records from which words were taken out. The words go from the row's text; its key, which is made of the
/// row's cells, is kept as a keyed hash, by which the next file's row is still found to be the same.</summary>
internal static class RawRowRedaction
{
    private const string Mask = "redacted~";

    /// <summary>The row with marks in place of the words.</summary>
    public static StoredRow Apply(StoredRow row, Redactor redactor, KeyedHash hash, out int places)
    {
        var all = 0;
        string Marked(string text)
        {
            var marked = redactor.Apply(text, out var found);
            all += found;
            return marked;
        }

        // Cell by cell first, since a quote within a cell stands twice in the line; then what goes across cells.
        var text = Marked(string.Join('\n', CsvRows.Parse(row.Header, row.Line, row.Text).Select(line => line.With(Marked).Text)));
        places = all;
        return text == row.Text && redactor.Apply(row.RowKey) == row.RowKey && redactor.Apply(row.RowGroup) == row.RowGroup
            ? row
            : row with { Text = text, RowKey = Masked(row.RowKey, hash), RowGroup = Masked(row.RowGroup, hash) };
    }

    /// <summary>The row as it stood, as far as the lines of a later file still have what was taken out of it.</summary>
    public static IReadOnlyList<RowCells> Restored(StoredRow row, IReadOnlyList<RowCells> lines, Redactor redactor)
    {
        var kept = CsvRows.Parse(row.Header, row.Line, row.Text);
        if (redactor.IsIdle)
            return kept;
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in lines.SelectMany(line => line.Values))
        {
            if (redactor.Apply(cell) is { } marked && marked != cell)
                cells.TryAdd(marked, cell);
        }

        return [.. kept.Select(line => line.With(cell => cells.GetValueOrDefault(cell, cell)))];
    }

    /// <summary>Stored keys as the rows of a file have them, where one of these rows has the key behind the mask.</summary>
    public static IReadOnlyList<StoredRowKey> Unmasked(IReadOnlyList<StoredRowKey> stored, IEnumerable<RowIdentity?> file, KeyedHash hash)
    {
        if (!stored.Any(row => IsMasked(row.RowKey)))
            return stored;
        var open = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var identity in file.OfType<RowIdentity>())
        {
            open[Masked(identity.Key, hash)] = identity.Key;
            open[Masked(identity.Group, hash)] = identity.Group;
        }

        return
        [
            .. stored.Select(row => row with
            {
                RowKey = open.GetValueOrDefault(row.RowKey, row.RowKey),
                RowGroup = open.GetValueOrDefault(row.RowGroup, row.RowGroup),
            }),
        ];
    }

    /// <summary>Whether a key is one of which words were taken out: it is found again, and not read.</summary>
    public static bool IsMasked(string key) => key.StartsWith(Mask, StringComparison.Ordinal);

    private static string Masked(string key, KeyedHash hash) =>
        IsMasked(key) ? key : Mask + Convert.ToHexStringLower(hash.Compute(Encoding.UTF8.GetBytes(key)));
}
