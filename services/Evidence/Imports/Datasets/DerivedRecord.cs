namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>What one row gives by the registers of then and by those of now.</summary>
/// <param name="Origin">What it gave by the registers of the revision that kept the row.</param>
/// <param name="Fresh">What it gives by the registers as they stand.</param>
/// <param name="Differs">Whether the registers have learned anything about it since: also a word of several that keep it waiting.</param>
internal sealed record DerivedRecord(IRecord Origin, IRecord Fresh, bool Differs)
{
    /// <param name="dataset">The dataset of the row.</param>
    /// <param name="kind">The kind of record that it makes.</param>
    /// <param name="row">A faultless row.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="registers">The registers as they stand, and as of the revision that kept the row.</param>
    /// <param name="kept">The row as it is kept.</param>
    /// <param name="redactions">What was taken out of records, and does not come back by being derived.</param>
    /// <param name="warnings">Takes what is odd about the row by the registers of now.</param>
    public static DerivedRecord Derive(
        Dataset dataset,
        RecordKind kind,
        DatasetRow row,
        string id,
        RegisterHistory registers,
        StoredRow kept,
        RedactionFilter redactions,
        Violations warnings)
    {
        var (then, now) = (registers.At(kept.FromRevision), registers.Now);
        var origin = redactions.Applied(kind, dataset.Derive(row, id, then, []));
        var fresh = redactions.Applied(kind, dataset.Derive(row, id, now, warnings));
        var differs = !origin.Equals(fresh) || !kind.Unresolved(origin, then.Aliases).SequenceEqual(kind.Unresolved(fresh, now.Aliases));
        return new DerivedRecord(origin, fresh, differs);
    }

    /// <summary>The stored record by what the registers have learned.</summary>
    public IRecord In(IRecord stored) => Differs ? RegisterMerge.Merge(stored, Origin, Fresh) : stored;
}
