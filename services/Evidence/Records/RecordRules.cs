using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>What may be written over what. Every method is one step of a write transaction.</summary>
public static class RecordRules
{
    /// <summary>Adds a record. <exception cref="RecordExistsException">The id is taken.</exception></summary>
    public static void Create(WriteTransaction tx, RecordStore store, IRecord record)
    {
        if (store.Find(tx, record.Id) is not null)
            throw new RecordExistsException(store.Kind.Name, record.Id);
        store.AddAll(tx, [record]);
    }

    /// <summary>Replaces a record if its etag is the newest. One that says the same already keeps its version; the request is
    /// still committed, so that a retry of it finds its answer whatever came after.</summary>
    public static void Update(WriteTransaction tx, RecordStore store, IRecord record)
    {
        if (!CanonicalRecord.Same(Current(tx, store, record.Id, record.Etag), store.AsWritten(tx, record)))
            store.Put(tx, record);
    }

    /// <summary>Marks a record as withdrawn if the etag is the newest; it stays readable.</summary>
    public static void Withdraw(WriteTransaction tx, RecordStore store, string id, string etag, string reason)
    {
        var stored = Current(tx, store, id, etag);
        stored.WithdrawnReason = reason;
        store.Put(tx, stored);
    }

    private static IRecord Current(WriteTransaction tx, RecordStore store, string id, string etag)
    {
        var stored = store.Find(tx, id) ?? throw new RecordNotFoundException(store.Kind.Name, id);
        if (stored.Etag != etag)
            throw new EtagMismatchException(store.Kind.Name, id, stored.Etag);
        if (stored.WithdrawnReason.Length > 0)
            throw new RecordWithdrawnException(store.Kind.Name, id);
        return stored;
    }
}
