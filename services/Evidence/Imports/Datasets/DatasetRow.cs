using System.Security.Cryptography;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>By what a row is known again in a later file.</summary>
/// <param name="Key">Equal for rows that are the same whatever else they say. Never made with aliases, which can change.</param>
/// <param name="Group">Within which a row whose key has changed may be found again.</param>
public readonly record struct RowIdentity(string Key, string Group);

/// <summary>What makes one record, as the format reads it; what record it makes depends on the registers and comes later.</summary>
public abstract record DatasetRow
{
    /// <summary>The lines as they stand in the file; at least one.</summary>
    public required IReadOnlyList<RowCells> Lines { get; init; }

    /// <summary>What stands under a column in the first line, without outer blanks.</summary>
    public string Text(string column) => Lines[0][column];

    /// <summary>Line of the file at which the first begins, from 1.</summary>
    public long Line => Lines[0].Line;

    /// <summary>By what it is known again; null where it is too wrong to tell.</summary>
    public RowIdentity? Identity { get; init; }

    /// <summary>What it says: by column, as JSON, without cells that say nothing, in one spelling for what means the same, so
    /// that two rows say the same if these are equal.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values { get; init; } = [];

    /// <summary>What stands under columns that the format does not know.</summary>
    public IReadOnlyList<(string Column, string Text)> UnknownColumns { get; init; } = [];

    /// <summary>Why it cannot be taken.</summary>
    public Violations Faults { get; init; } = [];

    /// <summary>What is odd about it although it can be taken.</summary>
    public Violations Warnings { get; init; } = [];

    /// <summary>SHA-256 of all that it says.</summary>
    public byte[] Fingerprint() => SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Values.Select(cell => $"{cell.Key}={cell.Value}").Concat(UnknownColumns.Select(cell => $"?{cell.Column}={cell.Text}")))));

    /// <summary>The columns in which two rows differ, old → new.</summary>
    public static IReadOnlyList<FieldChange> Changes(DatasetRow before, DatasetRow after)
    {
        var old = new Dictionary<string, string>(before.Values);
        var now = new Dictionary<string, string>(after.Values);
        return
        [
            .. after.Values.Select(cell => cell.Key).Union(before.Values.Select(cell => cell.Key), StringComparer.Ordinal)
                .Where(column => old.GetValueOrDefault(column) != now.GetValueOrDefault(column))
                .Select(column => new FieldChange
                {
                    Field = column,
                    OldValue = old.GetValueOrDefault(column, ""),
                    NewValue = now.GetValueOrDefault(column, ""),
                }),
        ];
    }
}
