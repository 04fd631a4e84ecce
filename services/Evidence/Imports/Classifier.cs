using Sitrep.Contracts;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Redactions;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Imports;

/// <summary>Tells new from unchanged from revised rows. The same rows against the same snapshot give the same answer.</summary>
public sealed class Classifier(RecordSet records)
{
    public IReadOnlyList<ClassifiedRow> Classify(Snapshot snapshot, IReadOnlyList<StagedRow> rows)
    {
        HashSet<string> sources = [.. records.Register(snapshot).All.Select(source => source.Id)];
        sources.UnionWith(rows.Where(row => row.Record is V1.Source).Select(row => row.Id));
        Dictionary<(string Kind, string Id), long> seen = [];
        RedactionBook redactions = RedactionBook.All(snapshot);
        return [.. rows.Select(row => Classify(snapshot, row, sources, seen, redactions))];
    }

    private ClassifiedRow Classify(
        Snapshot snapshot,
        StagedRow row,
        HashSet<string> sources,
        Dictionary<(string Kind, string Id), long> seen,
        RedactionBook redactions)
    {
        if (row.Elsewhere)
            return Of(row, Outcome.Elsewhere);
        if (row.Record is null)
            return Of(row, Outcome.Rejected) with { Faults = row.Faults };

        Violations faults = [];
        if (!seen.TryAdd((row.Kind, row.Id), row.Line))
            faults.Add("id", $"The same {row.Kind} stands in line {seen[(row.Kind, row.Id)]}.", "Leave one of the two out.");
        WriteChecks.Sources(SourceReferences.In(row.Record).Where(id => !sources.Contains(id)), faults);
        IRecord? stored = records.Of(row.Kind).Find(snapshot, row.Id);
        if (faults.Any)
            return Of(row, Outcome.Rejected) with { Faults = faults };
        if (stored is null)
            return Of(row, Outcome.New) with { Record = row.Record };

        // A withdrawal is the desk's and outlasts the file: the same words again change nothing.
        string withdrawnReason = stored.WithdrawnReason;
        stored.WithdrawnReason = "";
        IRecord record = redactions.Applied(records.Of(row.Kind).Kind, row.Record);
        IReadOnlyList<FieldChange> changes = RecordDiff.Between(stored, record);
        if (changes.Count == 0)
            return Of(row, Outcome.Unchanged);
        if (withdrawnReason.Length == 0)
            return Of(row, Outcome.Revised) with { Changes = changes, Record = record };
        faults.Add("id", WithdrawnReason(withdrawnReason), "Leave the line out, or give the record another id.");
        return Of(row, Outcome.Rejected) with { Faults = faults };
    }

    /// <summary>Why a row that says something new of a withdrawn record is refused.</summary>
    internal static string WithdrawnReason(string reason) => $"The stored record is withdrawn: {reason}";

    private static ClassifiedRow Of(StagedRow row, Outcome outcome) => new(row.Line, row.Kind, row.Id, outcome);
}
