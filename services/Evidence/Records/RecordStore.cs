using Sitrep.Evidence.Unresolved;
using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>The records of one kind: each version a row, never overwritten but by <see cref="Rewrite"/>. Every method reads as of
/// its snapshot's revision.</summary>
public sealed class RecordStore(RecordKind kind)
{
    // What a record is read from.
    private const string Columns = "id, from_revision, body";

    private static readonly string[] CommonColumns = ["version", "withdrawn", "body"];
    private static readonly string[] WindowColumns = ["starts_at", "ends_at", "date_only"];

    /// <summary>Records read and looked up at once: a few milliseconds, and well under the 32,766 parameters of a statement.</summary>
    internal const int RecordsPerPart = 500;

    private readonly VersionedTable _table = new(
        kind.Plural,
        ["id"],
        [.. CommonColumns, .. kind.HasWindow ? WindowColumns : []]);

    private readonly TermIndex _terms = new(kind);

    public RecordKind Kind { get; } = kind;

    /// <summary>The record as of the snapshot, withdrawn or not; null where there was none.</summary>
    public IRecord? Find(Snapshot snapshot, string id)
    {
        var row = snapshot.QueryFirst<RecordRow>(
            $"{Select} WHERE id = @id AND {VersionedTable.Live} ORDER BY from_revision DESC LIMIT 1",
            new { id });
        return row is null ? null : Read(snapshot, [row])[0];
    }

    /// <summary>The records of these ids as of the snapshot, withdrawn or not, by their ids; those that are there.</summary>
    public IReadOnlyDictionary<string, IRecord> FindAll(Snapshot snapshot, IReadOnlyCollection<string> ids) => ids
        .Chunk(RecordsPerPart)
        .SelectMany(chunk => Read(snapshot, snapshot.Query<RecordRow>(
            $"{Select} WHERE id IN @chunk AND {VersionedTable.Live}", new { chunk })))
        .ToDictionary(record => record.Id, StringComparer.Ordinal);

    /// <summary>The records that match at either of two revisions and have a version of their own at the later: what differs between the
    /// two, and perhaps what was changed and changed back.</summary>
    /// <param name="left">The earlier one.</param>
    /// <param name="right">The later one.</param>
    /// <param name="query">Which records; not by their text, and not those withdrawn.</param>
    public IReadOnlyList<ChangedRow> ChangedBetween(Snapshot left, Snapshot right, RecordQuery query)
    {
        var filter = FilterOf(right, query);
        (filter.Values["left"], filter.Values["right"]) = (left.Revision, right.Revision);
        var matching = $"SELECT id FROM {filter.Tables} WHERE {filter.Where}";
        return
        [
            .. right.Query<string>($"{matching} AND +from_revision > @left", filter.Values)
                .Union(left.Query<string>($"{matching} AND until_revision <= @right", filter.Values), StringComparer.Ordinal)
                .Chunk(RecordsPerPart)
                .SelectMany(chunk => right.Query<ChangedRow>(ChangedRow.Select(Kind), new { chunk, left = left.Revision })),
        ];
    }

    /// <summary>The revisions after one and up to the snapshot's in which records were written, oldest first, by their ids.</summary>
    internal ILookup<string, long> RevisionsOf(Snapshot snapshot, IEnumerable<string> ids, long afterRevision) => ids
        .Chunk(RecordsPerPart)
        .SelectMany(chunk => snapshot.Query<VersionKey>(
            $"""
            SELECT from_revision AS revision, id FROM {Kind.Plural}
            WHERE id IN @chunk AND from_revision > @afterRevision AND from_revision <= @revision ORDER BY from_revision
            """,
            new { chunk, afterRevision }))
        .ToLookup(version => version.Id, version => version.Revision, StringComparer.Ordinal);

    /// <summary>Records that match, in the order of their kind: by the end of their window, then by id; after the position given.</summary>
    /// <param name="snapshot">What to read.</param>
    /// <param name="query">Which records.</param>
    /// <param name="after">Position of the last record of the page before; null at the beginning.</param>
    /// <param name="limit">Most records.</param>
    public IReadOnlyList<IRecord> List(Snapshot snapshot, RecordQuery query, RecordPosition? after, int limit)
    {
        if (query.Text.Length == 0)
            return Page(snapshot, query, after, limit);

        // Words stand in the body: pages are read and sifted until enough are found.
        List<IRecord> found = [];
        while (found.Count < limit && Page(snapshot, query, after, RecordsPerPart) is { Count: > 0 } page)
        {
            found.AddRange(page.Where(record => RecordText.Contains(record, query.Text)).Take(limit - found.Count));
            after = PositionOf(page[^1]);
        }

        return found;
    }

    /// <summary>All records that match, in that order.</summary>
    public IEnumerable<T> All<T>(Snapshot snapshot, RecordQuery query) => List(snapshot, query, null, int.MaxValue).Cast<T>();

    /// <summary>Where a record stands in the order of its kind.</summary>
    public RecordPosition PositionOf(IRecord record) =>
        new(Kind.WindowOf(record) is { } window ? Time.WindowKey.From(window).EndsAt : 0, record.Id);

    /// <summary>How many records match.</summary>
    public long Count(Snapshot snapshot, RecordQuery query)
    {
        var filter = FilterOf(snapshot, query);
        return snapshot.QueryFirst<long>($"SELECT count(*) FROM {filter.Tables} WHERE {filter.Where}", filter.Values);
    }

    /// <summary>The last record that matches, in the order of the kind; null if none does.</summary>
    public IRecord? Last(Snapshot snapshot, RecordQuery query)
    {
        var filter = FilterOf(snapshot, query);
        var row = snapshot.QueryFirst<RecordRow>(
            $"SELECT {Columns} FROM {filter.Tables} WHERE {filter.Where} ORDER BY {filter.Backwards} LIMIT 1", filter.Values);
        return row is null ? null : Read(snapshot, [row])[0];
    }

    /// <summary>The versions of a record made after a revision and up to the snapshot's, oldest first.</summary>
    public IReadOnlyList<(long Revision, IRecord Record)> Versions(Snapshot snapshot, string id, long afterRevision, int limit)
    {
        var rows = snapshot.Query<RecordRow>(
            $"""
            {Select} WHERE id = @id AND from_revision > @afterRevision AND from_revision <= @revision
            ORDER BY from_revision LIMIT @limit
            """,
            new { id, afterRevision, limit });
        return ReadVersions(snapshot, rows);
    }

    /// <summary>The keys of the versions that follow one, up to a revision, in the order of <see cref="VersionKey"/>.</summary>
    public IReadOnlyList<VersionKey> KeysAfter(Snapshot snapshot, VersionKey after, long upTo, int limit) =>
        [.. Following("SELECT from_revision, id", snapshot, after, upTo, limit).Select(row => new VersionKey(row.FromRevision, row.Id))];

    /// <summary>The same versions.</summary>
    public IReadOnlyList<(long Revision, IRecord Record)> ChangedAfter(Snapshot snapshot, VersionKey after, long upTo, int limit) =>
        ReadVersions(snapshot, Following($"SELECT {Columns}", snapshot, after, upTo, limit));

    /// <summary>Writes a record as its newest version, with its claims.</summary>
    public void Put(WriteTransaction tx, IRecord record) => PutAll(tx, [record]);

    /// <summary>Writes records, each once, as their newest versions: their rows, their claims and what is unresolved in them; without
    /// the words that were taken out of them before, which leave the note of the write as well.</summary>
    public void PutAll(WriteTransaction tx, IReadOnlyCollection<IRecord> records)
    {
        var redactions = RedactionFilter.For(tx, records.Select(record => Kind.NameOf(record.Id)));
        redactions.ApplyToNote(tx);
        IReadOnlyList<IRecord> applied = [.. records.Select(record => redactions.Applied(Kind, record))];
        ListUnresolved(tx, applied);
        if (Kind.HasClaims)
            ClaimTable.Replace(tx, Kind, [.. applied.Cast<IClaimed>()]);
        var rows = RowsOf(tx, applied);
        _table.Put(tx, rows);
        _terms.Add(tx, rows);
        TouchedDays.Add(tx, [.. rows.Select(EndOf), .. EndsSuperseded(tx, rows)]);
    }

    /// <summary>The same for records that have no version yet, each once: what they might have had is not looked for.</summary>
    public void AddAll(WriteTransaction tx, IReadOnlyCollection<IRecord> records)
    {
        var aliases = AliasIndex.Read(tx);
        UnresolvedTable.Add(tx, records.Select(record => (Kind.NameOf(record.Id), Kind.Unresolved(record, aliases))));
        if (Kind.HasClaims)
            ClaimTable.Add(tx, Kind, [.. records.Cast<IClaimed>()]);
        var rows = RowsOf(tx, records);
        _table.Add(tx, rows);
        _terms.Add(tx, rows);
        TouchedDays.Add(tx, rows.Select(EndOf));
    }

    /// <summary>A record as it would be written, see <see cref="PutAll"/>.</summary>
    public IRecord AsWritten(Snapshot snapshot, IRecord record) =>
        RedactionFilter.For(snapshot, [Kind.NameOf(record.Id)]).Applied(Kind, record);

    /// <summary>Takes words out of every version of a record and of its claims.</summary>
    /// <returns>The number of places.</returns>
    internal int Rewrite(WriteTransaction tx, string id, Redactor redactor)
    {
        var all = ClaimTable.Rewrite(tx, Kind.NameOf(id), redactor);
        foreach (var row in tx.Query<RecordRow>($"{Select} WHERE id = @id", new { id }))
        {
            var record = Kind.Parse(row.Body);
            var places = redactor.Apply(record);
            all += places;
            if (places > 0)
                tx.Execute(
                    $"UPDATE {Kind.Plural} SET body = @body WHERE id = @id AND from_revision = @FromRevision",
                    new { body = record.ToByteArray(), id, row.FromRevision });
        }

        return all;
    }

    /// <summary>Ids of the records in any version of which a text stands, with their claims' texts.</summary>
    internal IReadOnlyList<string> WithText(Snapshot snapshot, string text) =>
    [
        .. snapshot.Query<string>($"SELECT id FROM {Kind.Plural} WHERE instr(body, @bytes) > 0", new { bytes = Encoding.UTF8.GetBytes(text) })
            .Union(ClaimTable.RecordsWithText(snapshot, Kind, text), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Lists what is unresolved in records as they stand, by the registers as they stand: words that a register has learned
    /// since a record was written no longer keep it waiting.</summary>
    public void ListUnresolved(WriteTransaction tx, IEnumerable<string> ids) =>
        ListUnresolved(tx, [.. ids.Select(id => Find(tx, id)).OfType<IRecord>()]);

    private void ListUnresolved(WriteTransaction tx, IReadOnlyCollection<IRecord> records)
    {
        var aliases = AliasIndex.Read(tx);
        UnresolvedTable.Replace(tx, [.. records.Select(record => (Kind.NameOf(record.Id), Kind.Unresolved(record, aliases)))]);
    }

    // Where the windows ended of the versions that these have taken the place of.
    private IEnumerable<long?> EndsSuperseded(WriteTransaction tx, IEnumerable<RecordRow> rows) => !Kind.HasWindow ? [] : rows
        .Select(row => row.Id)
        .Chunk(RecordsPerPart)
        .SelectMany(chunk => tx.Query<long?>(
            $"SELECT DISTINCT ends_at FROM {Kind.Plural} WHERE id IN @chunk AND until_revision = @revision", new { chunk }));

    private List<RecordRow> RowsOf(WriteTransaction tx, IEnumerable<IRecord> records)
    {
        var version = tx.Scalar<long>($"SELECT max(version) FROM {Kind.Plural}");
        List<RecordRow> rows = [];
        foreach (var record in records)
        {
            var row = Kind.RowOf(record);
            (row.Version, row.Body) = (++version, CanonicalRecord.BodyOf(record));
            rows.Add(row);
        }

        return rows;
    }

    private long? EndOf(RecordRow row) => Kind.HasWindow ? row.EndsAt : null;

    private List<IRecord> Page(Snapshot snapshot, RecordQuery query, RecordPosition? after, int limit)
    {
        var filter = FilterOf(snapshot, query, after);
        filter.Values["limit"] = limit;
        var rows = snapshot.Query<RecordRow>(
            $"SELECT {Columns} FROM {filter.Tables} WHERE {filter.Where} ORDER BY {filter.Order} LIMIT @limit", filter.Values);
        return Read(snapshot, rows);
    }

    private RecordFilter FilterOf(Snapshot snapshot, RecordQuery query, RecordPosition? after = null) => new(snapshot, Kind, _terms, query, after);

    private IReadOnlyList<RecordRow> Following(string select, Snapshot snapshot, VersionKey after, long upTo, int limit) => snapshot.Query<RecordRow>(
        $"""
        {select} FROM {Kind.Plural} WHERE (from_revision, id) > (@afterRevision, @afterId) AND from_revision <= @upTo
        ORDER BY from_revision, id LIMIT @limit
        """,
        new { afterRevision = after.Revision, afterId = after.Id, upTo, limit });

    private string Select =>
        $"SELECT {Columns} FROM {Kind.Plural}";

    // In parts, so that a read that is called off ends soon.
    private List<IRecord> Read(Snapshot snapshot, IReadOnlyList<RecordRow> rows)
    {
        List<IRecord> records = new(rows.Count);
        foreach (var part in rows.Chunk(RecordsPerPart))
        {
            snapshot.CancellationToken.ThrowIfCancellationRequested();
            IRecord[] parsed = [.. part.Select(Parse)];
            ClaimTable.Attach(snapshot, Kind, parsed);
            records.AddRange(parsed);
        }

        return records;
    }

    // Versions of different revisions each have the claims of their own: one look-up per revision, not per record.
    private List<(long Revision, IRecord Record)> ReadVersions(Snapshot snapshot, IReadOnlyList<RecordRow> rows)
    {
        List<(long, IRecord)> versions = [];
        foreach (var group in rows.GroupBy(row => row.FromRevision))
        {
            List<IRecord> records = [.. group.Select(Parse)];
            ClaimTable.AttachAt(snapshot, group.Key, Kind, records);
            versions.AddRange(records.Select(record => (group.Key, record)));
        }

        return versions;
    }

    private IRecord Parse(RecordRow row)
    {
        var record = Kind.Parse(row.Body);
        record.Etag = Etag.Of(row.FromRevision);
        return record;
    }
}
