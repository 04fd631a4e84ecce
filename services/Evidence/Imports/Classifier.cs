using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Imports;

/// <summary>Tells new from unchanged from revised rows. The same rows against the same snapshot give the same answer.</summary>
public sealed class Classifier(RecordSet records)
{
    public IReadOnlyList<ClassifiedRow> Classify(Snapshot snapshot, IReadOnlyList<StagedRow> rows)
    {
        var context = new BulletinContext(snapshot, SourcesWith(snapshot, rows), AliasesWith(snapshot, rows), [], RedactionFilter.All(snapshot));
        return [.. rows.Chunk(RecordStore.RecordsPerPart).SelectMany(part => ClassifyPart(context, part))];
    }

    private IEnumerable<ClassifiedRow> ClassifyPart(BulletinContext context, StagedRow[] rows)
    {
        var ahead = rows.Where(row => row is { Elsewhere: false, Record: not null })
            .GroupBy(row => row.Kind, row => row.Id, StringComparer.Ordinal)
            .ToDictionary(ids => ids.Key, ids => new RecordsAhead(context.Snapshot, records.StoreOf(ids.Key), ids), StringComparer.Ordinal);
        return rows.Select(row => Classify(context, row, ahead.GetValueOrDefault(row.Kind)));
    }

    // As the register will be with this file: a source may take over a page that another line of it gives up.
    private SourceRegister SourcesWith(Snapshot snapshot, IReadOnlyList<StagedRow> rows)
    {
        var sources = records.Register(snapshot).All.ToDictionary(source => source.Id, StringComparer.Ordinal);
        foreach (var written in rows.Select(row => row.Record).OfType<V1.Source>())
            sources[written.Id] = written;
        return new SourceRegister(sources.Values);
    }

    // As the index will be with this file: an alias may take over the words that another line of it gives up.
    private static AliasIndex AliasesWith(Snapshot snapshot, IReadOnlyList<StagedRow> rows)
    {
        V1.Alias[] written = [.. rows.Select(row => row.Record).OfType<V1.Alias>()];
        return written.Length == 0
            ? AliasIndex.Empty
            : new AliasIndex(AliasIndex.Standing(snapshot).ExceptBy(written.Select(alias => alias.Id), alias => alias.Id, StringComparer.Ordinal)
                .Concat(written));
    }

    private ClassifiedRow Classify(BulletinContext context, StagedRow row, RecordsAhead? ahead)
    {
        if (row.Elsewhere)
            return Classified(row, Outcome.Elsewhere);
        if (row.Record is null)
            return Classified(row, Outcome.Rejected) with { Faults = row.Faults };

        Violations faults = [];
        if (!context.Seen.TryAdd((row.Kind, row.Id), row.Line))
            faults.Add("id", $"The same {row.Kind} stands in line {context.Seen[(row.Kind, row.Id)]}.", "Leave one of the two out.");
        WriteChecks.Sources(SourceReferences.In(row.Record).Where(id => context.Sources.Find(id) is null), faults);
        if (row.Record is V1.Alias alias)
            context.Aliases.Check(alias, faults);
        if (row.Record is V1.Source source)
            context.Sources.Check(source, faults);
        var store = records.StoreOf(row.Kind);
        var stored = ahead!.Find(row.Id);
        if (stored is null && row.Record.Etag.Length > 0)
            faults.Add("etag", "There is no such record.", "Leave it out to add one.");
        if (faults.Any)
            return Classified(row, Outcome.Rejected) with { Faults = faults };
        if (stored is null)
            return Classified(row, Outcome.New) with { Record = row.Record };

        // A withdrawal is an editor's and outlasts the file: the same words again change nothing.
        var withdrawnReason = stored.WithdrawnReason;
        stored.WithdrawnReason = "";
        var record = context.Redactions.Applied(store.Kind, row.Record);
        var changes = RecordDiff.Between(stored, record);
        if (changes.Count == 0)
            return Classified(row, Outcome.Unchanged);
        if (withdrawnReason.Length > 0)
            faults.Add("id", WithdrawnReason(withdrawnReason), "Leave the line out, or give the record another id.");
        // A line without one says what the record is to be, whatever it was.
        if (row.Record.Etag.Length > 0 && row.Record.Etag != stored.Etag)
            faults.Add("etag", $"The record has changed since: it is at {stored.Etag}.",
                "Change its newest version, or leave the etag out to replace that.");
        return faults.Any
            ? Classified(row, Outcome.Rejected) with { Faults = faults }
            : Classified(row, Outcome.Revised) with { Changes = changes, Record = record };
    }

    /// <summary>Why a row that says something new of a withdrawn record is refused.</summary>
    internal static string WithdrawnReason(string reason) => $"The stored record is withdrawn: {reason}";

    private static ClassifiedRow Classified(StagedRow row, Outcome outcome) => new(row.Line, row.Kind, row.Id, outcome);

    private sealed record BulletinContext(
        Snapshot Snapshot,
        SourceRegister Sources,
        AliasIndex Aliases,
        Dictionary<(string Kind, string Id), long> Seen,
        RedactionFilter Redactions);
}
