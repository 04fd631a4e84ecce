using Sitrep.Storage;

namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>A table that others keep and publish again and again. Its lines make rows, each of which makes one record: usually a
/// line is a row, but a line may make several or none, and several lines one. A record is found again by its row's
/// identity; the lines are kept with it. A wrong row is rejected, the others are taken.</summary>
/// <param name="records">The kinds of record of the service that has it.</param>
/// <param name="name">See <see cref="Name"/>.</param>
/// <param name="kind">See <see cref="Kind"/>.</param>
/// <param name="columns">Its columns.</param>
public abstract class Dataset(RecordSet records, string name, string kind, DatasetColumns columns) : IImportFormat
{
    public string Name => name;

    public abstract string Description { get; }

    public IReadOnlyList<string> Columns => columns.Needed;

    public IReadOnlyList<string> OptionalColumns => columns.Optional;

    public bool AllOrNothing => false;

    /// <summary>The kinds of record of the service that has it.</summary>
    internal RecordSet Records => records;

    /// <summary>The kind of record that its rows make.</summary>
    public string Kind => kind;

    public StagedFile Read(Stream file, IReadOnlyCollection<string> kindsElsewhere, CancellationToken cancellationToken)
    {
        using var rows = CsvRows.Open(file);
        Violations faults = [];
        rows.Header.Check(Columns, faults);
        InvalidFieldsException.ThrowIfAny(faults);
        List<DatasetRow> read = [.. ReadRows([.. rows.Read(cancellationToken)])];
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

    /// <summary>A row in the light of the one that an earlier file had in its place: a column that the file dropped takes nothing
    /// back, and least of all that a figure is withheld, so what stood under it stands.</summary>
    public DatasetRow Completed(DatasetRow row, DatasetRow earlier)
    {
        string[] dropped =
        [
            .. OptionalColumns.Where(column => earlier.Lines.Any(line => line[column].Length > 0) && !SameAs(column).Any(row.Lines[0].Has)),
        ];
        if (dropped.Length == 0)
            return row;
        var before = earlier.Lines.GroupBy(LineOf, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return Find(row.Identity!.Value.Key, row.Lines
            .Select(line => before.TryGetValue(LineOf(line), out var same) ? line.FilledFrom(same, dropped) : line))
            ?? row;
    }

    /// <summary>The row of a key that these lines make; null if they make none.</summary>
    public DatasetRow? Find(string key, IEnumerable<RowCells> lines) =>
        ReadRows([.. lines.Select(cells => new FileLine(cells, []))]).FirstOrDefault(row => row.Identity?.Key == key);

    /// <summary>The rows that the lines of a file make; everything wrong with one is a fault of the row. Pure.</summary>
    public abstract IEnumerable<DatasetRow> ReadRows(IReadOnlyList<FileLine> lines);

    /// <summary>When the row of a key was, in a spelling that sorts by time; null where keys do not tell.</summary>
    public virtual string? TimeOf(string key) => null;

    /// <summary>By what a line is known again within a row of several lines.</summary>
    protected virtual string LineOf(RowCells line) => "";

    /// <summary>The id of the record that a row makes where no earlier row made it.</summary>
    public abstract string IdOf(DatasetRow row);

    /// <summary>The record that a faultless row makes by the registers. Pure.</summary>
    /// <param name="row">The row, read by <see cref="ReadRows"/>.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="registers">The registers as they stand.</param>
    /// <param name="warnings">Takes what is odd about it.</param>
    public abstract IRecord Derive(DatasetRow row, string id, Registers registers, Violations warnings);
}

/// <summary>A table whose rows each make a record.</summary>
public sealed record StagedDataset(IReadOnlyList<DatasetRow> Rows, DatasetClassifier Classifier) : StagedFile
{
    public override IReadOnlyList<ClassifiedRow> Classify(Snapshot snapshot, bool allowGone) => Classifier.Classify(snapshot, Rows, allowGone);
}
