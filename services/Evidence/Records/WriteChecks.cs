using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>What every write must fulfil, whatever its kind. Faults are collected and thrown together.</summary>
internal static class WriteChecks
{
    public const int AuthorMax = 200; // a name and an office
    public const int RequestIdMax = 100; // a UUID or a name with a date fits; it is kept for ever

    public static void EnsureValid(IWriteRequest request, string note, RecordKind kind, IRecord? record)
    {
        Violations faults = [];
        Common(request, faults);
        TextChecks.Optional(note, faults, "note", TextChecks.NoteLengthMax);
        if (record is null)
            faults.Add(kind.Name, "Missing.", $"Give the whole {kind.Name}.");
        else
            Record(kind, record, faults.Under(kind.Name));
        InvalidFieldsException.ThrowIfAny(faults);
    }

    public static void EnsureValid(IWithdrawRequest request)
    {
        Violations faults = [];
        Common(request, faults);
        IdChecks.Required(request.Id, faults, "id");
        TextChecks.Required(request.Reason, faults, "reason", TextChecks.NoteLengthMax);
        if (request.Etag.Length == 0)
            faults.Add("etag", "Missing.", "Give the etag of the version that was read.");
        InvalidFieldsException.ThrowIfAny(faults);
    }

    /// <summary>Refuses a record that does not fit the registers: one that names sources which they do not have, an alias for what
    /// has one, or a source with another's page.</summary>
    public static void EnsureFits(WriteTransaction tx, RecordSet records, IRecord record)
    {
        Violations faults = [];
        if (record is V1.Alias alias)
            AliasIndex.Read(tx).Check(alias, faults);
        if (record is V1.Source source)
            records.Register(tx).Check(source, faults);
        Sources(SourceReferences.In(record).Where(id => records.Sources.Find(tx, id) is null), faults);
        InvalidFieldsException.ThrowIfAny(faults);
    }

    /// <summary>Adds the faults of one record.</summary>
    public static void Record(RecordKind kind, IRecord record, Violations faults)
    {
        IdChecks.Required(record.Id, faults, "id");
        if (record.WithdrawnReason.Length > 0)
            faults.Add("withdrawnReason", "Set by withdrawing only.", "Leave it empty.");
        kind.Check(record, faults);
    }

    /// <summary>Adds a fault for each source that is not in the register and is not an unlisted page.</summary>
    public static void Sources(IEnumerable<string> unknown, Violations faults)
    {
        foreach (var id in unknown.Where(id => !id.StartsWith(UnlistedSources.Prefix, StringComparison.Ordinal)))
            faults.Add("source", $"The source '{id}' is not in the register.", "Add it first, as a line of kind source or by CreateSource.");
    }

    private static void Common(IWriteRequest request, Violations faults)
    {
        TextChecks.Required(request.RequestId, faults, "requestId", RequestIdMax);
        TextChecks.Optional(request.Author, faults, "author", AuthorMax);
    }
}
