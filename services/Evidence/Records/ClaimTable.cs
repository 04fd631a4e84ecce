using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>The claims of all records of a service, versioned one by one and read back with their record.</summary>
internal static class ClaimTable
{
    private static readonly VersionedTable Table = new(
        "claims",
        ["record", "measure", "item", "side", "claimant", "part"],
        ["lower", "upper", "disclosure", "body"]);

    /// <summary>Makes the stored claims of records those that they now have: what differs is superseded, what is missing closed.</summary>
    public static void Replace(WriteTransaction tx, IReadOnlyList<(string Record, V1.Claim[] Claims)> records)
    {
        var old = At(tx, tx.Revision, records.Select(record => record.Record))
            .SelectMany(group => group, (group, claim) => (Key: ClaimRowKey.Of(group.Key, claim), Claim: claim))
            .ToDictionary(stored => stored.Key, stored => stored.Claim);
        List<object> changed = [];
        foreach (var (record, claims) in records)
        {
            foreach (var claim in claims)
            {
                var key = ClaimRowKey.Of(record, claim);
                if (!old.Remove(key, out var stored) || !stored.Equals(claim))
                    changed.Add(ClaimRow.Of(key, claim));
            }
        }

        Table.Close(tx, [.. old.Keys]);
        Table.Put(tx, changed);
    }

    /// <summary>Takes words out of every version of a record's claims.</summary>
    /// <returns>The number of places.</returns>
    public static int Rewrite(WriteTransaction tx, string record, Redactor redactor)
    {
        var all = 0;
        foreach (var stored in tx.Query<(long Place, byte[] Body)>("SELECT rowid, body FROM claims WHERE record = @record", new { record }))
        {
            var claim = V1.Claim.Parser.ParseFrom(stored.Body);
            var places = redactor.Apply(claim);
            all += places;
            if (places > 0)
                tx.Execute("UPDATE claims SET body = @body WHERE rowid = @place", new { body = claim.ToByteArray(), place = stored.Place });
        }

        return all;
    }

    /// <summary>Fills in the claims of records read without them, in the order of their identities.</summary>
    public static void Attach(Snapshot snapshot, RecordKind kind, IReadOnlyCollection<IRecord> records) =>
        AttachAt(snapshot, snapshot.Revision, kind, records);

    /// <summary>The same for versions of an earlier revision.</summary>
    public static void AttachAt(Snapshot snapshot, long revision, RecordKind kind, IReadOnlyCollection<IRecord> records)
    {
        if (!kind.HasClaims || records.Count == 0)
            return;
        var claims = At(snapshot, revision, records.Select(record => kind.NameOf(record.Id)));
        foreach (var record in records)
            ((IClaimed)record).Claims.AddRange(claims[kind.NameOf(record.Id)].OrderBy(ClaimKey.From));
    }

    private static ILookup<string, V1.Claim> At(Snapshot snapshot, long revision, IEnumerable<string> names) =>
        names.Chunk(RecordStore.RecordsPerPart)
            .SelectMany(chunk => snapshot.Query<(string Record, byte[] Body)>(
                """
                SELECT record, body FROM claims
                WHERE record IN @chunk AND from_revision <= @at AND until_revision > @at
                """,
                new { chunk, at = revision }))
            .ToLookup(row => row.Record, row => V1.Claim.Parser.ParseFrom(row.Body), StringComparer.Ordinal);

    private record ClaimRowKey(string Record, long Measure, string Item, string Side, string Claimant, string Part)
    {
        public static ClaimRowKey Of(string record, V1.Claim claim) =>
            new(record, (long)claim.Measure, claim.Item, claim.Side, claim.Claimant, claim.Part);
    }

    private sealed record ClaimRow(ClaimRowKey Key, long? Lower, long? Upper, long Disclosure, byte[] Body) : ClaimRowKey(Key)
    {
        public static ClaimRow Of(ClaimRowKey key, V1.Claim claim) => new(
            key,
            claim.Quantity.HasLower ? claim.Quantity.Lower : null,
            claim.Quantity.HasUpper ? claim.Quantity.Upper : null,
            (long)claim.Quantity.Disclosure,
            claim.ToByteArray());
    }
}
