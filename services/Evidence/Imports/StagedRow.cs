using Sitrep.Storage;

namespace Sitrep.Evidence.Imports;

/// <summary>One row that is a whole record, as its format reads it.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Kind">Record kind; empty if it could not be told.</param>
/// <param name="Record">The record that the row describes; null if it is wrong or belongs elsewhere.</param>
/// <param name="Faults">What is wrong with the row.</param>
/// <param name="Elsewhere">True for a row of another service.</param>
public sealed record StagedRow(long Line, string Kind, IRecord? Record, Violations Faults, bool Elsewhere = false)
{
    /// <summary>Id as far as it could be read, for a row without a record.</summary>
    public string Id { get; init; } = Record?.Id ?? "";
}

/// <summary>A file whose rows are whole records.</summary>
public sealed record StagedRecords(IReadOnlyList<StagedRow> Rows, Classifier Classifier) : StagedFile
{
    // Records that such a file does not name are not gone: it never set out to name all.
    public override IReadOnlyList<ClassifiedRow> Classify(Snapshot snapshot, bool allowGone) => Classifier.Classify(snapshot, Rows);
}
