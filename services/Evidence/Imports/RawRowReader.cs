using Sitrep.Evidence.Imports.Datasets;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Imports;

/// <summary>Reads the row of a file that a record was made of.</summary>
public sealed class RawRowReader(Database database, RecordSet records)
{
    /// <exception cref="RecordNotFoundException">No file brought the record.</exception>
    public Task<GetRawRowResponse> GetAsync(GetRawRowRequest request, CancellationToken cancellationToken)
    {
        Violations faults = [];
        var point = RequestedReadPoint.From(request, faults);
        IdChecks.RequiredName(request.Record, [.. records.Stores.Select(store => store.Kind.Plural)], faults, "record");
        InvalidFieldsException.ThrowIfAny(faults);
        return database.ReadAsync(
            point, snapshot => new GetRawRowResponse { Row = Read(snapshot, request.Record), Revision = snapshot.Revision }, cancellationToken);
    }

    private static RawRow Read(Snapshot snapshot, string record)
    {
        var row = RawRows.Find(snapshot, record) ?? throw new RecordNotFoundException("raw row", record);
        var lines = CsvRows.Parse(row.Header, row.Line, row.Text);
        return new RawRow
        {
            Record = record,
            Format = row.Format,
            Line = row.Line,
            Text = row.Text,
            Sha256 = TextHash.Hex(row.Text),
            Cells =
            {
                lines.Index().SelectMany(line => line.Item.Columns.Zip(
                    line.Item.Values, (column, text) => new RawCell { Column = column, Text = text, Row = line.Index + 1 })),
            },
            Commit = Commits.ToWire(snapshot.GetCommit(row.FromRevision)),
        };
    }
}
