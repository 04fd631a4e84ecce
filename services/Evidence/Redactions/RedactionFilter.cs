using Sitrep.Storage;

namespace Sitrep.Evidence.Redactions;

/// <summary>What was taken out of records, so that no write brings it back. Where nothing was, asking costs one look into an
/// empty index.</summary>
internal sealed class RedactionFilter
{
    private static readonly RedactionFilter Empty = new([], null);

    private readonly Dictionary<string, Redactor> _redactors;
    private readonly Redactor _idle;

    private RedactionFilter(IReadOnlyList<RedactionRow> rows, WordHash? hash)
    {
        _redactors = rows.GroupBy(row => row.Record, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => new Redactor(hash!, [.. group.Select(row => row.Words)]), StringComparer.Ordinal);
        _idle = new Redactor(hash!, []);
    }

    /// <summary>What was taken out of these records, by their names.</summary>
    public static RedactionFilter For(Snapshot snapshot, IEnumerable<string> records) => For(snapshot, RedactionTable.ForRecords(snapshot, records));

    /// <summary>What was taken out of any record.</summary>
    public static RedactionFilter All(Snapshot snapshot) => For(snapshot, RedactionTable.All(snapshot));

    /// <summary>What was taken out of one record; idle if nothing was.</summary>
    /// <param name="record">Its name, as kind/id.</param>
    public Redactor For(string record) => _redactors.GetValueOrDefault(record, _idle);

    /// <summary>A record as it may be written: itself, or a copy in which words are replaced by their marks.</summary>
    public IRecord Applied(RecordKind kind, IRecord record)
    {
        var redactor = For(kind.NameOf(record.Id));
        if (redactor.IsIdle)
            return record;
        var copy = (IRecord)kind.Message.Parser.ParseFrom(Google.Protobuf.MessageExtensions.ToByteArray(record));
        redactor.Apply(copy);
        return copy;
    }

    /// <summary>Takes the words out of what is said of the write at work, which is read with the records that it writes.</summary>
    public void ApplyToNote(WriteTransaction tx)
    {
        if (_redactors.Count == 0)
            return;
        var note = tx.GetCommit(tx.Revision).Note;
        var marked = _redactors.Values.Aggregate(note, (text, redactor) => redactor.Apply(text));
        if (marked != note)
            tx.AmendNote(tx.Revision, marked);
    }

    private static RedactionFilter For(Snapshot snapshot, IReadOnlyList<RedactionRow> rows) =>
        rows.Count == 0 ? Empty : new RedactionFilter(rows, new WordHash(snapshot.KeyedHash));
}
