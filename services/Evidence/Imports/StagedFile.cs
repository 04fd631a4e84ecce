using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Imports;

/// <summary>A file as its format reads it, not yet held against what is stored.</summary>
public abstract record StagedFile
{
    /// <summary>When the file says that its content became known.</summary>
    public DateTimeOffset? KnownTime { get; init; }

    /// <summary>Who the file says wrote it.</summary>
    public string Author { get; init; } = "";

    /// <summary>What the file says it is for.</summary>
    public string Note { get; init; } = "";

    /// <summary>What is odd about the file as a whole.</summary>
    public IReadOnlyList<FileNotice> Notices { get; init; } = [];

    /// <summary>Holds every row against a snapshot. The same file, snapshot and answer to <paramref name="allowGone"/> give the same.</summary>
    /// <param name="snapshot">What is stored.</param>
    /// <param name="allowGone">Whether many rows of earlier files may be missing.</param>
    public abstract IReadOnlyList<ClassifiedRow> Classify(Snapshot snapshot, bool allowGone);
}

/// <summary>A row held against what is stored.</summary>
/// <param name="Line">Line in the file, from 1; 0 for a record that is gone from it.</param>
/// <param name="Kind">Record kind; empty if it could not be told.</param>
/// <param name="Id">Record id; empty if it could not be told.</param>
/// <param name="Outcome">What becomes of it.</param>
public sealed record ClassifiedRow(long Line, string Kind, string Id, Outcome Outcome)
{
    /// <summary>What differs, for a revised one.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>What is wrong, for a rejected one.</summary>
    public Violations Faults { get; init; } = [];

    /// <summary>What is odd about it although it is taken, or why it is gone.</summary>
    public Violations Warnings { get; init; } = [];

    /// <summary>The record to write; null if it is to stay as it is.</summary>
    public IRecord? Record { get; init; }

    /// <summary>The row to keep with the record; null if it is kept already or the format keeps none.</summary>
    public StoredRow? Raw { get; init; }

    /// <summary>Whether publishing it writes anything.</summary>
    public bool Writes => Record is not null || Raw is not null;
}
