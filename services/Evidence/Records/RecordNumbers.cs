using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>The numbers of records, which stand in their claims in place of their names. A record gets one with its first claims and keeps
/// it; no other ever has the same.</summary>
internal static class RecordNumbers
{
    /// <summary>The number of a record; null if it never had claims.</summary>
    /// <param name="record">Its name, as kind/id.</param>
    public static long? Find(Snapshot snapshot, string record) =>
        snapshot.Scalar<long?>("SELECT number FROM record_numbers WHERE record = @record", new { record });

    /// <summary>The numbers of records by their names. Those that have none yet are given one.</summary>
    public static IReadOnlyDictionary<string, long> Ensure(WriteTransaction tx, IReadOnlyCollection<string> records)
    {
        var known = tx.Query<(string Record, long Number)>(
            "SELECT record, number FROM record_numbers WHERE record IN @records",
            new { records }).ToDictionary(row => row.Record, row => row.Number, StringComparer.Ordinal);
        foreach (var (record, number) in Add(tx, [.. records.Where(record => !known.ContainsKey(record))]))
            known[record] = number;
        return known;
    }

    /// <summary>Numbers for records that have none, in their order.</summary>
    public static IEnumerable<(string Record, long Number)> Add(WriteTransaction tx, IReadOnlyCollection<string> records)
    {
        if (records.Count == 0)
            return [];
        var first = tx.Scalar<long>(
            "UPDATE record_number_sequence SET last = last + @count RETURNING last - @count + 1", new { count = records.Count });
        tx.Execute(
            "INSERT INTO record_numbers (record, number) SELECT value, @first + key FROM json_each(@records)",
            new { first, records = JsonList.Of(records) });
        return records.Select((record, place) => (record, first + place));
    }
}
