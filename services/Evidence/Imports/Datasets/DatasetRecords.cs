using Sitrep.Storage;

namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>The records that the rows of a dataset make: their names and checks.</summary>
internal sealed class DatasetRecords(RecordSet records, Dataset dataset)
{
    public RecordStore Store { get; } = records.StoreOf(dataset.Kind);

    public RecordKind Kind => Store.Kind;

    /// <summary>The id in the name of a record.</summary>
    public string IdOf(string record) => record[Kind.NameOf("").Length..];

    /// <summary>The record of a name, withdrawn or not; null where there is none.</summary>
    public IRecord? Find(Snapshot snapshot, string record) => Store.Find(snapshot, IdOf(record));

    /// <summary>The row that stored lines make, as the dataset reads them today; null if they make none of that key. Where words were
    /// taken out of the key, it is the one row that the lines make; of several none, since which one it was cannot be told.</summary>
    public DatasetRow? Read(StoredRow kept)
    {
        var lines = CsvRows.Parse(kept.Header, kept.Line, kept.Text);
        if (!RawRowRedaction.IsMasked(kept.RowKey))
            return dataset.Find(kept.RowKey, lines);
        DatasetRow[] rows = [.. dataset.ReadRows([.. lines.Select(cells => new FileLine(cells, []))]).Where(row => row.Identity is not null)];
        return rows is [var only] ? only : null;
    }

    /// <summary>What is wrong with a record that a row made, withdrawn or not.</summary>
    public Violations Check(IRecord record)
    {
        Violations faults = [];
        var withdrawn = record.WithdrawnReason;
        record.WithdrawnReason = "";
        WriteChecks.Record(Kind, record, faults);
        record.WithdrawnReason = withdrawn;
        return faults;
    }
}
