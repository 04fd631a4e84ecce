using Sitrep.Storage;

namespace Sitrep.Evidence.Imports;

/// <summary>A row of a file as it is kept with the record made of it.</summary>
/// <param name="Record">The record, as kind/id.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="RowKey">By which the next file's row is found to be the same.</param>
/// <param name="RowGroup">Within which a row whose key has changed may be found again.</param>
/// <param name="Fingerprint">SHA-256 of what the row says.</param>
/// <param name="Header">The file's first line.</param>
/// <param name="Line">Line in the file at which the row began, from 1.</param>
/// <param name="Text">The row as it stood in the file, without the end of line.</param>
/// <param name="FromRevision">The revision that brought it; 0 for one that is yet to be kept.</param>
public sealed record StoredRow(
    string Record, string Format, string RowKey, string RowGroup, byte[] Fingerprint, string Header, long Line, string Text, long FromRevision = 0);

/// <summary>How a stored row is found again, without its text.</summary>
public sealed record StoredRowKey(string Record, string RowKey, string RowGroup, byte[] Fingerprint);

/// <summary>The rows of files, versioned with the records made of them.</summary>
internal static class RawRows
{
    private static readonly VersionedTable Table = new(
        "raw_rows", ["record"], ["format", "row_key", "row_group", "fingerprint", "header", "line", "text"]);

    private const string Columns = "record, format, row_key, row_group, fingerprint, header, line, text, from_revision";

    /// <summary>Keeps rows as the newest of their records, without the words that were taken out of these.</summary>
    public static void Put(WriteTransaction tx, IReadOnlyCollection<StoredRow> rows)
    {
        var redactions = RedactionFilter.For(tx, rows.Select(row => row.Record));
        Table.Put(tx, [.. rows.Select(row => redactions.For(row.Record) is { IsIdle: false } redactor
            ? RawRowRedaction.Apply(row, redactor, tx.KeyedHash, out _)
            : row)]);
    }

    /// <summary>Keeps rows of records that have no version yet.</summary>
    public static void Add(WriteTransaction tx, IReadOnlyCollection<StoredRow> rows) => Table.Add(tx, rows);

    /// <summary>Takes words out of every row that was ever kept with a record.</summary>
    /// <returns>The number of places.</returns>
    public static int Rewrite(WriteTransaction tx, string record, Redactor redactor)
    {
        var all = 0;
        foreach (var row in tx.Query<StoredRow>($"SELECT {Columns} FROM raw_rows WHERE record = @record", new { record }))
        {
            var marked = RawRowRedaction.Apply(row, redactor, tx.KeyedHash, out var places);
            all += places;
            if (marked != row)
                tx.Execute(
                    "UPDATE raw_rows SET row_key = @RowKey, row_group = @RowGroup, text = @Text WHERE record = @Record AND from_revision = "
                        + "@FromRevision",
                    new { marked.RowKey, marked.RowGroup, marked.Text, marked.Record, marked.FromRevision });
        }

        return all;
    }

    /// <summary>The keys of all rows of a format, by record.</summary>
    public static IReadOnlyList<StoredRowKey> KeysOf(Snapshot snapshot, string format) => snapshot.Query<StoredRowKey>(
        $"""
        SELECT record, row_key, row_group, fingerprint
        FROM raw_rows WHERE format = @format AND {VersionedTable.Live} ORDER BY record
        """,
        new { format });

    /// <summary>The rows of a format by the names of their records, those after a record.</summary>
    public static IReadOnlyList<StoredRow> Page(Snapshot snapshot, string format, string after, int limit) => snapshot.Query<StoredRow>(
        $"SELECT {Columns} FROM raw_rows WHERE format = @format AND record > @after AND {VersionedTable.Live} ORDER BY record LIMIT @limit",
        new { format, after, limit });

    /// <summary>The rows of records, by their names; those that files brought.</summary>
    public static IReadOnlyDictionary<string, StoredRow> FindAll(Snapshot snapshot, IReadOnlyCollection<string> records) => snapshot
        .Query<StoredRow>(
            $"SELECT {Columns} FROM raw_rows WHERE record IN @records AND {VersionedTable.Live}",
            new { records })
        .ToDictionary(row => row.Record, StringComparer.Ordinal);

    /// <summary>The row of a record; null where no file brought the record.</summary>
    public static StoredRow? Find(Snapshot snapshot, string record) => snapshot.QueryFirst<StoredRow>(
        $"SELECT {Columns} FROM raw_rows WHERE record = @record AND {VersionedTable.Live}", new { record });
}
