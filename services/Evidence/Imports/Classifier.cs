using Sitrep.Contracts;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Imports;

/// <summary>A staged row held against what is stored.</summary>
/// <param name="Row">The row.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Changes">What differs, for a revised one.</param>
/// <param name="Faults">What is wrong, for a rejected one.</param>
public sealed record ClassifiedRow(StagedRow Row, Outcome Outcome, IReadOnlyList<FieldChange> Changes, Violations Faults);

/// <summary>Tells new from unchanged from revised rows. The same rows against the same snapshot give the same answer.</summary>
public sealed class Classifier(RecordSet records)
{
    public IReadOnlyList<ClassifiedRow> Classify(Snapshot snapshot, IReadOnlyList<StagedRow> rows)
    {
        HashSet<string> sources = [.. records.Register(snapshot).All.Select(source => source.Id)];
        sources.UnionWith(rows.Where(row => row.Record is V1.Source).Select(row => row.Id));
        Dictionary<(string Kind, string Id), long> seen = [];
        return [.. rows.Select(row => Classify(snapshot, row, sources, seen))];
    }

    private ClassifiedRow Classify(
        Snapshot snapshot, StagedRow row, HashSet<string> sources, Dictionary<(string Kind, string Id), long> seen)
    {
        if (row.Elsewhere)
            return new(row, Outcome.Elsewhere, [], row.Faults);
        if (row.Record is null)
            return new(row, Outcome.Rejected, [], row.Faults);

        Violations faults = [];
        if (!seen.TryAdd((row.Kind, row.Id), row.Line))
            faults.Add("id", $"The same {row.Kind} stands in line {seen[(row.Kind, row.Id)]}.", "Leave one of the two out.");
        WriteChecks.Sources(SourceReferences.In(row.Record).Where(id => !sources.Contains(id)), faults);
        IRecord? stored = records.Of(row.Kind).Find(snapshot, row.Id);
        if (faults.Any)
            return new(row, Outcome.Rejected, [], faults);
        if (stored is null)
            return new(row, Outcome.New, [], faults);

        // A withdrawal is the desk's and outlasts the file: the same words again change nothing.
        string withdrawnReason = stored.WithdrawnReason;
        stored.WithdrawnReason = "";
        IReadOnlyList<FieldChange> changes = RecordDiff.Between(stored, row.Record);
        if (changes.Count == 0)
            return new(row, Outcome.Unchanged, [], faults);
        if (withdrawnReason.Length == 0)
            return new(row, Outcome.Revised, changes, faults);
        faults.Add("id", $"The stored record is withdrawn: {withdrawnReason}", "Leave the line out, or give the record another id.");
        return new(row, Outcome.Rejected, [], faults);
    }
}
