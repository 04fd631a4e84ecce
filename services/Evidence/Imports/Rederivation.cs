using Sitrep.Evidence.Imports.Datasets;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Imports;

/// <summary>The rows of datasets on file, derived once more by the registers as they stand. A row about which the registers have
/// learned something is kept anew as it stands, so that the revision of its version tells by which registers it was derived.</summary>
public sealed record Rederivation(RecordSet Records, IReadOnlyList<Dataset> Datasets) : StagedFile
{
    private const int RowsPerRead = 1_000; // bounds what is held of rows that come out as they were

    /// <exception cref="ImportTooLargeException">More rows would change than are published at once.</exception>
    public override IReadOnlyList<ClassifiedRow> Classify(Snapshot snapshot, bool allowGone)
    {
        var registers = new RegisterHistory(Records, snapshot);
        var redactions = RedactionFilter.All(snapshot);
        List<ClassifiedRow> rows = [.. Datasets.SelectMany(
            dataset => RowsOf(dataset, snapshot, registers, redactions).OrderBy(row => row.Line).ThenBy(row => row.Id, StringComparer.Ordinal))];
        return rows.Count(row => row.Writes) <= ImportLimits.RowsMax
            ? rows
            : throw new ImportTooLargeException("The re-derivation", $"{ImportLimits.RowsMax:N0} rows to change", "Ask for one format at a time.");
    }

    private IEnumerable<ClassifiedRow> RowsOf(Dataset dataset, Snapshot snapshot, RegisterHistory registers, RedactionFilter redactions)
    {
        var derived = new DatasetRecords(Records, dataset);
        var after = "";
        while (RawRows.Page(snapshot, dataset.Name, after, RowsPerRead) is { Count: > 0 } page)
        {
            foreach (var kept in page)
                yield return RowOf(dataset, derived, snapshot, kept, registers, redactions);
            after = page[^1].Record;
        }
    }

    private static ClassifiedRow RowOf(
        Dataset dataset, DatasetRecords records, Snapshot snapshot, StoredRow kept, RegisterHistory registers, RedactionFilter redactions)
    {
        var unchanged = new ClassifiedRow(kept.Line, dataset.Kind, records.IdOf(kept.Record), Outcome.Unchanged);
        if (records.Read(kept) is not { Faults.Any: false } row)
            return RawRowRedaction.IsMasked(kept.RowKey) ? unchanged with { Warnings = WordsMissing() } : Rejected(unchanged, NotRead());
        Violations warnings = [];
        var derived = DerivedRecord.Derive(dataset, records.Kind, row, unchanged.Id, registers, kept, redactions, warnings);
        if (!derived.Differs)
            return unchanged;

        var stored = records.Find(snapshot, kept.Record)!;
        if (stored.WithdrawnReason.Length > 0)
            return unchanged with { Warnings = Withdrawn(stored.WithdrawnReason) };
        var merged = derived.In(stored);
        var faults = records.Check(merged);
        if (faults.Any)
            return Rejected(unchanged, faults);
        var changes = RecordDiff.Between(stored, merged);
        return unchanged with
        {
            Outcome = changes.Count > 0 ? Outcome.Revised : Outcome.Unchanged,
            Changes = changes,
            Record = changes.Count > 0 ? merged : null,
            Raw = kept,
            Warnings = warnings,
        };
    }

    private static ClassifiedRow Rejected(ClassifiedRow row, Violations faults) => row with { Outcome = Outcome.Rejected, Faults = faults };

    private static Violations NotRead() => Violations.One(
        "", "The row on file is read otherwise by now, and nothing can be derived of it.", "Import the newest file of the dataset.");

    private static Violations WordsMissing() => Violations.One(
        "", "Words by which the row is read were taken out of it.", "Nothing: it stays as it is; write what is to change as a bulletin.");

    private static Violations Withdrawn(string reason) =>
        Violations.One("id", Classifier.WithdrawnReason(reason), "Nothing, if it is to stay withdrawn.");
}
