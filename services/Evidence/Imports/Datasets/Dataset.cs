using Sitrep.Contracts;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Sources;
using Sitrep.Storage;

namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>
/// A table that others keep and publish again and again. Each row makes one record, which is found again by the row's
/// identity; the row is kept with it. A wrong row is rejected, the others are taken.
/// </summary>
public abstract class Dataset(RecordSet records) : IImportFormat
{
    public abstract string Name { get; }

    public abstract string Description { get; }

    public abstract IReadOnlyList<string> Columns { get; }

    public abstract IReadOnlyList<string> OptionalColumns { get; }

    public bool AllOrNothing => false;

    /// <summary>The kind of record that its rows make.</summary>
    public abstract string Kind { get; }

    public StagedFile Read(Stream file, CancellationToken cancellationToken)
    {
        using CsvRows rows = CsvRows.Open(file);
        Violations faults = [];
        rows.Header.Check(Columns, faults);
        InvalidFieldsException.ThrowIfAny(faults);
        List<DatasetRow> read = [];
        foreach ((RowCells cells, Violations wrong) in rows.Read(cancellationToken))
        {
            DatasetRow row = ReadRow(cells);
            read.Add(wrong.Any ? row with { Faults = wrong, Identity = null } : row);
        }

        if (read.Count == 0)
            faults.Add("file", "It has a header and no rows.", "Send the whole file.");
        InvalidFieldsException.ThrowIfAny(faults);
        return new StagedDataset(read, new DatasetClassifier(records, this, rows.Header.Text))
        {
            Notices = [.. rows.Header.Drift(Columns, OptionalColumns)],
        };
    }

    /// <summary>The columns in which files of different times say what this optional one says; a file with any of them speaks of it.</summary>
    public virtual IReadOnlyList<string> SameAs(string column) => [column];

    /// <summary>
    /// A row in the light of the one that an earlier file had in its place: a column that the file dropped takes nothing
    /// back, and least of all that a figure is withheld, so what stood under it stands.
    /// </summary>
    public DatasetRow Completed(DatasetRow row, DatasetRow earlier)
    {
        string[] dropped =
        [
            .. OptionalColumns.Where(column => earlier.Cells[column].Length > 0 && !SameAs(column).Any(row.Cells.Has)),
        ];
        return dropped.Length == 0 ? row : ReadRow(row.Cells.FilledFrom(earlier.Cells, dropped));
    }

    /// <summary>Reads one row; everything wrong with it is a fault of the row. Pure.</summary>
    public abstract DatasetRow ReadRow(RowCells cells);

    /// <summary>The id of the record that a row makes where no earlier row made it.</summary>
    public abstract string IdOf(DatasetRow row);

    /// <summary>The record that a faultless row makes by the register of sources. Pure.</summary>
    /// <param name="row">The row, read by <see cref="ReadRow"/>.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="sources">The register.</param>
    /// <param name="warnings">Takes what is odd about it.</param>
    public abstract IRecord Derive(DatasetRow row, string id, SourceRegister sources, Violations warnings);
}

/// <summary>A table whose rows each make a record.</summary>
public sealed record StagedDataset(IReadOnlyList<DatasetRow> Rows, DatasetClassifier Classifier) : StagedFile
{
    public override IReadOnlyList<ClassifiedRow> Classify(Snapshot snapshot, bool allowGone) => Classifier.Classify(snapshot, Rows, allowGone);
}
