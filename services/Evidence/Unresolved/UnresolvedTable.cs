using Sitrep.Storage;

namespace Sitrep.Evidence.Unresolved;

/// <summary>The unresolved words of all records of a service, versioned with them.</summary>
internal static class UnresolvedTable
{
    private static readonly VersionedTable Table = new("unresolved_words", ["record", "unresolved_kind", "words"], []);

    /// <summary>Makes the stored words of records those that they now have.</summary>
    public static void Replace(WriteTransaction tx, IReadOnlyList<(string Record, IReadOnlyList<UnresolvedWord> Words)> records)
    {
        HashSet<UnresolvedRow> stored =
        [
            .. records.Select(record => record.Record)
                .Chunk(RecordStore.RecordsPerPart)
                .SelectMany(chunk => tx.Query<UnresolvedRow>(
                    $"""
                    SELECT record, unresolved_kind, words FROM unresolved_words
                    WHERE record IN @chunk AND {VersionedTable.Live}
                    """,
                    new { chunk })),
        ];
        HashSet<UnresolvedRow> now = [.. RowsOf(records)];
        Table.Close(tx, [.. stored.Except(now)]);
        Table.Put(tx, [.. now.Except(stored)]);
    }

    /// <summary>Adds the words of records that have no version yet.</summary>
    public static void Add(WriteTransaction tx, IEnumerable<(string Record, IReadOnlyList<UnresolvedWord> Words)> records) =>
        Table.Add(tx, [.. RowsOf(records)]);

    /// <summary>Takes words out of what was ever unresolved in a record: also the names that they are made of, and what has them as
    /// a part. Pages stay: they are sources, by which claims are known.</summary>
    public static void Rewrite(WriteTransaction tx, string record, string words, string mark)
    {
        var removed = FoldedWords.Spaced(words);
        foreach (var stored in tx.Query<string>(
            "SELECT DISTINCT words FROM unresolved_words WHERE record = @record AND unresolved_kind <> @page",
            new { record, page = (long)V1.UnresolvedKind.Page }))
        {
            var name = FoldedWords.Spaced(stored);
            if (removed.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(removed, StringComparison.OrdinalIgnoreCase))
                tx.Execute(
                    "UPDATE OR REPLACE unresolved_words SET words = @mark WHERE record = @record AND words = @stored", new { record, mark, stored });
        }
    }

    /// <summary>Every word as of the snapshot, with how many records it stands in, those of most records first.</summary>
    public static IReadOnlyList<V1.UnresolvedWords> All(Snapshot snapshot) =>
    [
        .. snapshot.Query<(long UnresolvedKind, string Words, long Records, string Example)>(
            $"""
            SELECT unresolved_kind, words, count(*) AS records, min(record) AS example
            FROM unresolved_words WHERE {VersionedTable.Live}
            GROUP BY unresolved_kind, words ORDER BY Records DESC, unresolved_kind, words
            """).Select(row => new V1.UnresolvedWords
            {
                UnresolvedKind = (V1.UnresolvedKind)row.UnresolvedKind,
                Words = row.Words,
                Records = row.Records,
                Example = row.Example,
            }),
    ];

    private static IEnumerable<UnresolvedRow> RowsOf(IEnumerable<(string Record, IReadOnlyList<UnresolvedWord> Words)> records) =>
        records.SelectMany(record => record.Words, (record, word) => new UnresolvedRow(record.Record, (long)word.Kind, word.Words));

    private sealed record UnresolvedRow(string Record, long UnresolvedKind, string Words);
}
