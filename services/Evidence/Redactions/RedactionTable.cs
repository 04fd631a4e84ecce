using Sitrep.Storage;

namespace Sitrep.Evidence.Redactions;

/// <summary>A redaction as it is kept.</summary>
internal sealed record RedactionRow(
    long Revision, string Record, long Length, long Sum, byte[] Hash, string Mark, long Places, long Versions)
{
    public RemovedWords Words => new(Record, (int)Length, Sum, Hash);
}

/// <summary>The redactions of a service. They hold for every revision that is read, whenever they were made.</summary>
internal static class RedactionTable
{
    private const string Select = "SELECT revision, record, length, sum, hash, mark, places, versions FROM redactions";

    public static void Add(WriteTransaction tx, RemovedWords words, long places, long versions) => tx.Execute(
        """
        INSERT INTO redactions (revision, record, length, sum, hash, mark, places, versions)
        VALUES (@revision, @Record, @Length, @Sum, @Hash, @Mark, @places, @versions)
        """,
        new { words.Record, words.Length, words.Sum, words.Hash, words.Mark, places, versions });

    /// <summary>The redaction of exactly these words; null if there was none.</summary>
    public static RedactionRow? Find(Snapshot snapshot, RemovedWords words) =>
        snapshot.QueryFirst<RedactionRow>($"{Select} WHERE record = @Record AND hash = @Hash", new { words.Record, words.Hash });

    /// <summary>The redaction that a revision is; null if it is none.</summary>
    public static RedactionRow? Find(Snapshot snapshot, long revision) =>
        snapshot.QueryFirst<RedactionRow>($"{Select} WHERE revision = @asked", new { asked = revision });

    /// <summary>All redactions, in their order.</summary>
    public static IReadOnlyList<RedactionRow> All(Snapshot snapshot) => snapshot.Query<RedactionRow>($"{Select} ORDER BY revision");

    /// <summary>Those of these records, in their order.</summary>
    public static IReadOnlyList<RedactionRow> ForRecords(Snapshot snapshot, IEnumerable<string> records) =>
        [.. records.Chunk(RecordStore.RecordsPerPart)
            .SelectMany(chunk => snapshot.Query<RedactionRow>(
                $"{Select} WHERE record IN @chunk ORDER BY revision", new { chunk }))];

    /// <summary>A page as of the snapshot, oldest first: those after a revision, of one record or, if that is empty, of all.</summary>
    public static IReadOnlyList<RedactionRow> Page(Snapshot snapshot, string record, long after, int limit) => snapshot.Query<RedactionRow>(
        $"{Select} WHERE revision <= @revision AND revision > @after AND (@record = '' OR record = @record) ORDER BY revision LIMIT @limit",
        new { record, after, limit });

    /// <summary>Revision of the newest redaction that the database has; 0 if it has none.</summary>
    public static long Newest(Snapshot snapshot) => snapshot.Scalar<long>("SELECT coalesce(max(revision), 0) FROM redactions");

    /// <summary>A redaction as the contract has it.</summary>
    public static V1.Redaction ToWire(Snapshot snapshot, RedactionRow row) => new()
    {
        Record = row.Record,
        Mark = row.Mark,
        Places = (int)row.Places,
        Versions = (int)row.Versions,
        Commit = Commits.ToWire(snapshot.GetCommit(row.Revision)),
    };
}
