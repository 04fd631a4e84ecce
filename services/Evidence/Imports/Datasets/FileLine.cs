namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>A line of a table, which may go over several lines of text.</summary>
/// <param name="Cells">What stands in it.</param>
/// <param name="Faults">What is wrong with it as a line of a table.</param>
public readonly record struct FileLine(RowCells Cells, Violations Faults);

/// <summary>A line that cannot be read as one of its table.</summary>
public sealed record UnreadableRow : DatasetRow
{
    public static UnreadableRow From(FileLine line) => new() { Lines = [line.Cells], Faults = line.Faults };
}

/// <summary>A line about something that the platform does not record.</summary>
public sealed record PassedOverRow : DatasetRow
{
    /// <summary>What it is not about.</summary>
    public required string Reason { get; init; }
}
