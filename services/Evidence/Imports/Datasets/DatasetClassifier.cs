using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>Holds the rows of a dataset against the rows of its earlier files and the records made of them.</summary>
public sealed class DatasetClassifier(RecordSet records, Dataset dataset, string header)
{
    /// <summary>Share of the stored rows that may be missing in a file: renames and corrections take under 1% of the known
    /// snapshots, while a file that was cut lacks more.</summary>
    private const double GoneShareMax = 0.05;

    // How often an id can be taken by a row whose key was reworded; each time makes one more record of the same first key.
    private const int IdsTried = 100;

    private readonly DatasetRecords _records = new(records, dataset);

    /// <exception cref="FileShrankException">The file lacks more of what is stored than is allowed.</exception>
    public IReadOnlyList<ClassifiedRow> Classify(Snapshot snapshot, IReadOnlyList<DatasetRow> rows, bool allowGone)
    {
        var stored = RawRowRedaction.Unmasked(
            RawRows.KeysOf(snapshot, dataset.Name), rows.Select(row => row.Identity), snapshot.KeyedHash);
        var repeated = RepeatedRows.In(rows);
        // Rows that repeat a key would pair with its record each; one of them stands for all, so that it is not gone.
        HashSet<string> keys = [];
        var matches = RowMatching.Match(
            stored, [.. rows.Select(row => row.Identity is { } identity && keys.Add(identity.Key) ? row.Identity : null)]);
        var context = new DatasetContext(
            snapshot, new RegisterHistory(records, snapshot), [.. stored.Select(row => row.Record)], RedactionFilter.All(snapshot));

        List<ClassifiedRow> classified = [];
        foreach (var part in rows.Index().Chunk(RecordStore.RecordsPerPart))
        {
            var ahead = Ahead(snapshot, part.Select(row => (row.Item, matches.Pairs.GetValueOrDefault(row.Index))));
            foreach (var (place, row) in part)
            {
                var known = matches.Pairs.GetValueOrDefault(place);
                var faults = row.Faults.Any ? row.Faults : repeated.GetValueOrDefault(place, []);
                classified.Add(
                    row is PassedOverRow passed ? PassedOver(passed)
                    : faults.Any ? Rejected(row, known is null ? "" : IdOf(known), faults)
                    : known is null ? New(context, ahead, row)
                    : Known(context, ahead, row, known));
            }
        }

        if (IsOfAnotherTime(stored, rows))
            return classified;
        Guard(stored.Count, matches.Gone.Count, classified.Count(row => row.Outcome == Outcome.Rejected), allowGone);
        return [.. classified, .. matches.Gone.Select(Gone)];
    }

    // What is on file of rows that are new or say something else.
    private StoredAhead Ahead(Snapshot snapshot, IEnumerable<(DatasetRow Row, StoredRowKey? Known)> rows)
    {
        var open = rows.Where(row => row.Row is { Faults.Any: false } and not PassedOverRow)
            .Where(row => row.Known is null || !row.Row.Fingerprint().AsSpan().SequenceEqual(row.Known.Fingerprint))
            .ToLookup(row => row.Known is null);
        var ids = open[true].Select(row => dataset.IdOf(row.Row)).Concat(open[false].Select(row => IdOf(row.Known!)));
        return new(new RecordsAhead(snapshot, _records.Store, ids), RawRows.FindAll(snapshot, [.. open[false].Select(row => row.Known!.Record)]));
    }

    // A file whose rows are all later than what is stored, or all earlier, such as the posts of the next months, goes on
    // with it and lacks nothing of it. One that was cut has rows in common.
    private bool IsOfAnotherTime(IReadOnlyList<StoredRowKey> stored, IReadOnlyList<DatasetRow> rows)
    {
        string[] before = [.. stored.Select(row => dataset.TimeOf(row.RowKey)).OfType<string>().Order(StringComparer.Ordinal)];
        string[] now = [.. rows.Select(row => row.Identity is { } identity ? dataset.TimeOf(identity.Key) : null).OfType<string>()
            .Order(StringComparer.Ordinal)];
        return before.Length > 0 && now.Length > 0
            && (string.CompareOrdinal(before[^1], now[0]) < 0 || string.CompareOrdinal(now[^1], before[0]) < 0);
    }

    // A row that was rejected may be one that is missing: only what it cannot explain counts as lost.
    private void Guard(int stored, int gone, int rejected, bool allowGone)
    {
        var limit = (int)(stored * GoneShareMax);
        if (!allowGone && gone - rejected > limit)
            throw new FileShrankException(dataset.Name, stored, gone, limit);
    }

    private ClassifiedRow Known(DatasetContext context, StoredAhead ahead, DatasetRow row, StoredRowKey known)
    {
        if (!ahead.Rows.TryGetValue(known.Record, out var kept))
            return Classified(row, IdOf(known), Outcome.Unchanged);
        var stored = ahead.Records.Find(IdOf(known))!;
        var redactor = context.Redactions.For(known.Record);
        if (dataset.Find(known.RowKey, RawRowRedaction.Restored(kept, row.Lines, redactor)) is not { } before)
            // What was read of the kept lines when they came is read otherwise by now: nothing can be said to have been the file's.
            return Merged(context, row, stored, derived: null);
        var whole = dataset.Completed(row, before);
        var changes = DatasetRow.Changes(before, whole);
        // The kept row says more than one of a file that dropped a column: it stays the one that later files are held against.
        if (changes.Count == 0 && !ReferenceEquals(whole, row))
            return Classified(row, IdOf(known), Outcome.Unchanged);

        // What registers have learned since comes first, then what the file newly says.
        var derived = before.Faults.Any
            ? null
            : DerivedRecord.Derive(dataset, _records.Kind, before, stored.Id, context.Registers, kept, context.Redactions, []);
        var taken = changes.Count == 0 && (derived is null || stored.WithdrawnReason.Length > 0)
            ? Classified(row, stored.Id, Outcome.Unchanged) with { Raw = RawOf(row, known.Record) }
            : Merged(context, whole, stored, derived);
        return taken.Outcome == Outcome.Rejected || changes.Count == 0
            ? taken
            : taken with
            {
                Outcome = Outcome.Revised,
                Changes = [.. changes.Select(change => Shown(change, redactor))],
                Raw = RawOf(row, known.Record),
            };
    }

    private ClassifiedRow New(DatasetContext context, StoredAhead ahead, DatasetRow row)
    {
        var id = FreeId(context, dataset.IdOf(row));
        context.Taken.Add(_records.Kind.NameOf(id));
        if (ahead.Records.Find(id) is { } stored)
            return Merged(context, row, stored, derived: null);

        Violations warnings = [];
        var record = dataset.Derive(row, id, context.Registers.Now, warnings);
        var faults = _records.Check(record);
        return faults.Any
            ? Rejected(row, id, faults)
            : Classified(row, id, Outcome.New) with
            {
                Record = record,
                Raw = RawOf(row, _records.Kind.NameOf(id)),
                Warnings = [.. row.Warnings, .. warnings],
            };
    }

    private ClassifiedRow Merged(DatasetContext context, DatasetRow row, IRecord stored, DerivedRecord? derived)
    {
        Violations warnings = [];
        var fresh = context.Redactions.Applied(_records.Kind, dataset.Derive(row, stored.Id, context.Registers.Now, warnings));
        var merged = RecordMerge.Merge(derived?.In(stored) ?? stored, derived?.Fresh ?? _records.Kind.Create(), fresh);
        var changes = RecordDiff.Between(stored, merged);
        var faults = _records.Check(merged);
        if (changes.Count > 0 && stored.WithdrawnReason.Length > 0)
            faults.Add("id", Classifier.WithdrawnReason(stored.WithdrawnReason), "Nothing, if it is to stay withdrawn.");
        if (faults.Any)
            return Rejected(row, stored.Id, faults);
        return Classified(row, stored.Id, changes.Count > 0 ? Outcome.Revised : Outcome.Unchanged) with
        {
            Changes = changes,
            Record = changes.Count > 0 ? merged : null,
            Raw = RawOf(row, _records.Kind.NameOf(stored.Id)),
            Warnings = [.. row.Warnings, .. warnings],
        };
    }

    // The id is made of the key; a record whose row was reworded keeps the id of its first key.
    private string FreeId(DatasetContext context, string id)
    {
        var names = Enumerable.Range(2, IdsTried).Select(number => $"{id}~{number}").Prepend(id);
        return names.First(name => !context.Taken.Contains(_records.Kind.NameOf(name)));
    }

    private StoredRow RawOf(DatasetRow row, string record) => new(
        record,
        dataset.Name,
        row.Identity!.Value.Key,
        row.Identity.Value.Group,
        row.Fingerprint(),
        header,
        row.Line,
        string.Join('\n', row.Lines.Select(line => line.Text)));

    private string IdOf(StoredRowKey row) => _records.IdOf(row.Record);

    private ClassifiedRow Classified(DatasetRow row, string id, Outcome outcome) =>
        new(row.Line, dataset.Kind, id, outcome) { Warnings = row.Warnings };

    private ClassifiedRow Rejected(DatasetRow row, string id, Violations faults) =>
        Classified(row, id, Outcome.Rejected) with { Faults = faults };

    private ClassifiedRow Gone((StoredRowKey Row, string Reason) gone) => new(0, dataset.Kind, IdOf(gone.Row), Outcome.Gone)
    {
        Warnings = Violations.One("key", gone.Reason, "Nothing, if it is to stay; withdraw the record if it was taken back."),
    };

    private ClassifiedRow PassedOver(PassedOverRow row) => new(row.Line, dataset.Kind, "", Outcome.PassedOver)
    {
        Warnings = Violations.One("", row.Reason, "Nothing: it makes no record."),
    };

    private static FieldChange Shown(FieldChange change, Redactor redactor) => new()
    {
        Field = change.Field,
        OldValue = redactor.Apply(change.OldValue),
        NewValue = redactor.Apply(change.NewValue),
    };

    /// <summary>What is stored of rows that are looked at together.</summary>
    /// <param name="Records">The records of those that are new or say something else.</param>
    /// <param name="Rows">The kept rows of those that say something else, by the names of their records.</param>
    private sealed record StoredAhead(RecordsAhead Records, IReadOnlyDictionary<string, StoredRow> Rows);

    private sealed record DatasetContext(Snapshot Snapshot, RegisterHistory Registers, HashSet<string> Taken, RedactionFilter Redactions);
}
