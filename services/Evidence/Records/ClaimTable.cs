using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>The claims of all records of a service, versioned one by one and read back with their record.</summary>
internal static class ClaimTable
{
    private static readonly VersionedTable Table = new(
        "claims",
        ["record", "measure", "item", "side", "claimant", "part"],
        ["lower", "upper", "disclosure", "body"]);

    private const string Columns =
        "claims.record, measure, item, side, claimant, part, from_revision, lower, upper, disclosure, body";

    /// <summary>Makes the stored claims of records those that they now have: what differs is superseded, what is missing closed.</summary>
    public static void Replace(WriteTransaction tx, RecordKind kind, IReadOnlyCollection<IClaimed> records)
    {
        var old = At(tx, tx.Revision, records.Select(record => kind.NameOf(record.Id))).ToDictionary(stored => (stored.Record, stored.Key));
        var numbers = RecordNumbers.Ensure(tx, NamesOf(kind, records));
        List<ClaimRow> changed = [];
        foreach (var record in records)
        {
            foreach (var claim in record.Claims)
            {
                var number = numbers[kind.NameOf(record.Id)];
                if (!old.Remove((number, ClaimKey.From(claim)), out var stored) || !stored.ToClaim().Equals(claim))
                    changed.Add(ClaimRow.From(number, claim));
            }
        }

        Table.Close(tx, old.Values);
        Table.Put(tx, changed);
    }

    /// <summary>Stores the claims of records that have no version yet.</summary>
    public static void Add(WriteTransaction tx, RecordKind kind, IReadOnlyCollection<IClaimed> records)
    {
        var numbers = RecordNumbers.Add(tx, NamesOf(kind, records));
        Table.Add(tx, [.. records.Where(HasClaims).Zip(numbers)
            .SelectMany(pair => pair.First.Claims, (pair, claim) => ClaimRow.From(pair.Second.Number, claim))]);
    }

    /// <summary>Takes words out of every version of a record's claims.</summary>
    /// <returns>The number of places.</returns>
    public static int Rewrite(WriteTransaction tx, string record, Redactor redactor)
    {
        if (RecordNumbers.Find(tx, record) is not { } number)
            return 0;
        var all = 0;
        foreach (var stored in tx.Query<ClaimRow>($"SELECT {Columns} FROM claims WHERE record = @number", new { number }))
        {
            // What stands in the columns stays whatever is taken out, see RecordWords.
            var body = V1.Claim.Parser.ParseFrom(stored.Body);
            var places = redactor.Apply(body);
            all += places;
            stored.Body = body.ToByteArray();
            if (places > 0)
                tx.Execute(
                    """
                    UPDATE claims SET body = @Body
                    WHERE record = @Record AND measure = @Measure AND item = @Item AND side = @Side AND claimant = @Claimant AND part = @Part
                        AND from_revision = @FromRevision
                    """,
                    stored);
        }

        return all;
    }

    /// <summary>Ids of the records of a kind in any version of whose claims a text stands.</summary>
    public static IReadOnlyList<string> RecordsWithText(Snapshot snapshot, RecordKind kind, string text) => !kind.HasClaims ? [] :
        snapshot.Query<string>(
            """
            SELECT DISTINCT substr(record_numbers.record, length(@kind) + 1) FROM record_numbers JOIN claims ON claims.record = number
            WHERE substr(record_numbers.record, 1, length(@kind)) = @kind
                AND (instr(body, @bytes) > 0 OR instr(item, @text) > 0 OR instr(side, @text) > 0 OR instr(claimant, @text) > 0
                    OR instr(part, @text) > 0)
            """,
            new { kind = kind.NameOf(""), bytes = Encoding.UTF8.GetBytes(text), text });

    /// <summary>Fills in the claims of records read without them, in the order of their identities.</summary>
    public static void Attach(Snapshot snapshot, RecordKind kind, IReadOnlyCollection<IRecord> records) =>
        AttachAt(snapshot, snapshot.Revision, kind, records);

    /// <summary>The same for versions of an earlier revision.</summary>
    public static void AttachAt(Snapshot snapshot, long revision, RecordKind kind, IReadOnlyCollection<IRecord> records)
    {
        if (!kind.HasClaims || records.Count == 0)
            return;
        var claims = At(snapshot, revision, records.Select(record => kind.NameOf(record.Id)))
            .ToLookup(row => row.Name, row => row.ToClaim(), StringComparer.Ordinal);
        foreach (var record in records)
            ((IClaimed)record).Claims.AddRange(claims[kind.NameOf(record.Id)].OrderBy(ClaimKey.From));
    }

    private static IEnumerable<ClaimRow> At(Snapshot snapshot, long revision, IEnumerable<string> names) =>
        names.Chunk(RecordStore.RecordsPerPart)
            .SelectMany(chunk => snapshot.Query<ClaimRow>(
                $"""
                SELECT record_numbers.record AS name, {Columns}
                FROM json_each(@names) AS asked
                CROSS JOIN record_numbers ON record_numbers.record = asked.value
                CROSS JOIN claims ON claims.record = number
                WHERE from_revision <= @at AND until_revision > @at
                """,
                new { names = JsonList.Of(chunk), at = revision }));

    // Only those that have claims are given a number.
    private static IReadOnlyList<string> NamesOf(RecordKind kind, IEnumerable<IClaimed> records) =>
        [.. records.Where(HasClaims).Select(record => kind.NameOf(record.Id))];

    private static bool HasClaims(IClaimed record) => record.Claims.Count > 0;
}
