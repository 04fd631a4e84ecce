namespace Sitrep.Evidence.Imports;

/// <summary>The platform's own format: a header line, then one record per line, each with its kind. A gateway sends the same
/// file to all services; each answers the lines of others' kinds, which it is told of, with elsewhere.</summary>
public sealed class BulletinFormat(RecordSet records) : IImportFormat
{
    private readonly Classifier _classifier = new(records);

    public string Name => "bulletin";

    public string Description => "NDJSON: a header line with bulletin, knownTime, author, note and records, then one record per line.";

    public IReadOnlyList<string> Columns => ["kind", "id", "and the fields of the record"];

    public IReadOnlyList<string> OptionalColumns => [];

    public bool AllOrNothing => true;

    public StagedFile Read(Stream file, IReadOnlyCollection<string> kindsElsewhere, CancellationToken cancellationToken)
    {
        List<StagedRow> rows = [];
        BulletinHeader? header = null;
        long? headerLine = null;
        foreach (var (line, text) in NdjsonLines.Read(file, cancellationToken))
        {
            if (headerLine is null)
            {
                headerLine = line;
                Violations faults = [];
                header = BulletinHeader.Read(text, faults);
                if (faults.Any)
                    rows.Add(new StagedRow(line, "", null, faults));
            }
            else
            {
                rows.Add(ReadRecord(line, text, kindsElsewhere));
            }
        }

        var recordLines = rows.Count(row => row.Line != headerLine);
        if (headerLine is null)
            rows.Add(Fault(1, "bulletin", "The file is empty.", "Begin it with a header line: {\"bulletin\":1}."));
        else if (header?.Records is { } announced && announced != recordLines)
            rows.Add(Fault(
                headerLine.Value,
                "records",
                $"The header announces {announced} records, the file has {recordLines}.",
                "Send the whole file, or mend the count."));
        return new StagedRecords(rows, _classifier)
        {
            KnownTime = header?.KnownTime,
            Author = header?.Author ?? "",
            Note = header?.Note ?? "",
        };
    }

    private StagedRow ReadRecord(long line, ReadOnlyMemory<byte> text, IReadOnlyCollection<string> kindsElsewhere)
    {
        if (ElsewhereLine.Read(text.Span, kindsElsewhere) is { } elsewhere && records.Find(elsewhere.Kind) is null)
            return new StagedRow(line, elsewhere.Kind, null, [], Elsewhere: true) { Id = elsewhere.Id };

        Violations faults = [];
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, RecordJson.DocumentOptions);
        }
        catch (JsonException e)
        {
            return Fault(line, "", $"Not JSON at byte {e.BytePositionInLine}.", "Write one JSON object per line; the line may be cut short.");
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return Fault(line, "", "Not an object.", "Write one JSON object per line.");
            var kind = StringMember(root, RecordJson.KindMember);
            var id = StringMember(root, "id");
            if (records.Find(kind) is { } store)
            {
                var record = store.Kind.Create();
                RecordJson.ReadLine(record, root, faults);
                // Checks of a record that could not be read whole would blame it for what the reader has named already.
                if (!faults.Any)
                    WriteChecks.Record(store.Kind, record, faults);
                if (record.Etag.Length > 0 && record is V1.Source or V1.Alias)
                    faults.Add("etag", "Each service counts the versions of its own register.", "Leave it out.");
                return new StagedRow(line, kind, faults.Any ? null : record, faults) { Id = id };
            }

            if (kindsElsewhere.Contains(kind))
                return new StagedRow(line, kind, null, faults, Elsewhere: true) { Id = id };
            var known = string.Join(", ", records.Stores.Select(s => s.Kind.Name).Concat(kindsElsewhere).Order(StringComparer.Ordinal));
            return Fault(line, RecordJson.KindMember, kind.Length == 0 ? "Missing." : $"'{kind}' is no kind of record.", $"One of: {known}.");
        }
    }

    // Text that is not Unicode is none here; the reader of the whole line names it.
    private static string StringMember(JsonElement element, string name)
    {
        try
        {
            return element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static StagedRow Fault(long line, string field, string reason, string remedy) =>
        new(line, "", null, Violations.One(field, reason, remedy));
}
