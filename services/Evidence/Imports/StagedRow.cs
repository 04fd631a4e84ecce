using Sitrep.Contracts;

namespace Sitrep.Evidence.Imports;

/// <summary>One row of a file as its format reads it, not yet held against what is stored.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Kind">Record kind; empty if it could not be told.</param>
/// <param name="Record">The record that the row describes; null if it is wrong or belongs elsewhere.</param>
/// <param name="Faults">What is wrong with the row.</param>
/// <param name="Elsewhere">True for a row of the other service.</param>
public sealed record StagedRow(long Line, string Kind, IRecord? Record, Violations Faults, bool Elsewhere = false)
{
    /// <summary>Id as far as it could be read, for a row without a record.</summary>
    public string Id { get; init; } = Record?.Id ?? "";
}

/// <summary>A file as its format reads it.</summary>
public sealed record StagedFile(IReadOnlyList<StagedRow> Rows)
{
    /// <summary>When the file says that its content became known.</summary>
    public DateTimeOffset? KnownTime { get; init; }

    /// <summary>Who the file says wrote it.</summary>
    public string Author { get; init; } = "";

    /// <summary>What the file says it is for.</summary>
    public string Note { get; init; } = "";
}
