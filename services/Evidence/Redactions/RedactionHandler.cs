using Microsoft.Extensions.Logging;
using Sitrep.Evidence.Imports;
using Sitrep.Evidence.Unresolved;
using Sitrep.Storage;

namespace Sitrep.Evidence.Redactions;

/// <summary>Takes words out of a record for good: out of the tables in one commit, then out of the file.</summary>
public sealed partial class RedactionHandler(Database database, RecordSet records, ILogger<RedactionHandler> log)
{
    private const int NamesMax = 20; // as the contract says: enough to go on with, and the rest is counted

    /// <exception cref="InvalidFieldsException">The request is wrong.</exception>
    /// <exception cref="RecordNotFoundException">There is no such record.</exception>
    /// <exception cref="WordsNotFoundException">The words do not stand in it.</exception>
    /// <exception cref="AlreadyRedactedException">They were taken out of it before.</exception>
    public async Task<V1.RedactResponse> RedactAsync(V1.RedactRequest request, CancellationToken cancellationToken)
    {
        RedactionChecks.EnsureValid(request, records);
        var name = request.Record.Split('/');
        var store = records.Stores.Single(store => store.Kind.Plural == name[0]);
        var options = new WriteOptions()
        {
            RequestId = request.RequestId,
            // Keyed, since the rest of the request is public and the hash of it all would tell a right guess.
            RequestHash = await database.ReadAsync(
                ReadPoint.Newest, snapshot => snapshot.KeyedHash.Compute(RequestHash.Compute(request)), cancellationToken),
            Author = request.Author,
            Note = request.Reason,
            IsLong = true,
        };
        var written = await database.WriteAsync(
            options,
            tx =>
            {
                Write(tx, store, name[1], request);
                return true;
            },
            cancellationToken);

        // Also for a repeated request: the first may have been cut off between the two.
        var erased = await EraseAsync();
        var response = await database.ReadAsync(
            ReadPoint.AtRevision(written.Revision),
            snapshot => Answer(snapshot, store, name[1], request),
            CancellationToken.None,
            Timeout.InfiniteTimeSpan);
        response.Erased = erased;
        if (written.Changed)
            LogRedacted(request.Record, written.Revision, response.Redaction.Places, request.Author);
        return response;
    }

    private static void Write(WriteTransaction tx, RecordStore store, string id, V1.RedactRequest request)
    {
        var stored = store.Find(tx, id) ?? throw new RecordNotFoundException(store.Kind.Name, id);
        var hash = new WordHash(tx.KeyedHash);
        var words = RemovedWords.From(hash, request.Record, request.Words);
        if (RedactionTable.Find(tx, words) is { } before)
            throw new AlreadyRedactedException(request.Record, before.Revision, before.Mark);

        RedactionChecks.EnsureRoom(RedactionTable.ForRecords(tx, [request.Record]).Count);
        var redactor = new Redactor(hash, words);
        var versions = store.Versions(tx, id, afterRevision: -1, limit: int.MaxValue);
        var had = versions.Count(version => redactor.Apply(version.Record) > 0);
        var places = store.Rewrite(tx, id, redactor)
            + RawRows.Rewrite(tx, request.Record, redactor)
            + RewriteNotes(tx, versions.Select(version => version.Revision), redactor);
        if (places == 0)
            throw new WordsNotFoundException(request.Record, [.. RecordWords.KeptWith(stored, request.Words).Take(NamesMax)]);
        UnresolvedTable.Rewrite(tx, request.Record, request.Words, words.Mark);
        RedactionTable.Add(tx, words, places, had);

        // A version of its own, so that the record's history, its etag and whoever watches tell of it.
        store.Put(tx, store.Find(tx, id)!);
    }

    private static int RewriteNotes(WriteTransaction tx, IEnumerable<long> revisions, Redactor redactor)
    {
        var all = 0;
        foreach (var revision in revisions)
        {
            var marked = redactor.Apply(tx.GetCommit(revision).Note, out var places);
            all += places;
            if (places > 0)
                tx.AmendNote(revision, marked);
        }

        return all;
    }

    private V1.RedactResponse Answer(Snapshot snapshot, RecordStore store, string id, V1.RedactRequest request)
    {
        var redaction = RedactionTable.Find(snapshot, snapshot.Revision)!;
        string[] elsewhere =
        [
            .. records.Stores.SelectMany(other => other.WithText(snapshot, request.Words).Select(other.Kind.NameOf))
                .Where(name => name != request.Record),
        ];
        return new V1.RedactResponse
        {
            Redaction = RedactionTable.ToWire(snapshot, redaction),
            KeptFields = { RecordWords.KeptWith(store.Find(snapshot, id)!, request.Words).Take(NamesMax) },
            Elsewhere = { elsewhere.Take(NamesMax) },
            ElsewhereMore = Math.Max(0, elsewhere.Length - NamesMax),
            Revision = snapshot.Revision,
        };
    }

    // The commit stands whatever becomes of this, and so must the answer that says so. A caller who has left called nothing
    // off either: the words are gone from the tables and may not stay in the file.
    private async Task<bool> EraseAsync()
    {
        try
        {
            return await database.EraseAsync(CancellationToken.None);
        }
        catch (StorageException fault)
        {
            LogNotErased(fault);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Redacted {Record} in revision {Revision}: {Places} places, by {Author}")]
    private partial void LogRedacted(string record, long revision, int places, string author);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redacted words may still stand in free space of the database file")]
    private partial void LogNotErased(Exception fault);
}
