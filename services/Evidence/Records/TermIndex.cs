using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>Which versions of the records of a kind have a term: for each term its versions, by the hour in which their windows end.</summary>
internal sealed class TermIndex(RecordKind kind)
{
    /// <summary>Versions of a term that are counted to find the rarest of several. A page of any that has more is soon full.</summary>
    private const int CountedMax = 1_000;

    private const long HourMicros = 3_600_000_000;

    private readonly string _hourOfRow = kind.HasWindow ? $"ends_at / {HourMicros}" : "0";

    /// <summary>The hour in which an instant lies.</summary>
    /// <param name="endsAt">Microseconds UTC. Rounded towards 1970, as by SQLite: of two instants the later has no earlier hour.</param>
    public static long HourOf(long endsAt) => endsAt / HourMicros;

    /// <summary>Adds new versions, by their numbers.</summary>
    public void Add(WriteTransaction tx, IReadOnlyCollection<RecordRow> rows)
    {
        var table = kind.Plural;
        tx.Execute(
            "INSERT INTO terms (kind, term) VALUES (@table, @term) ON CONFLICT DO NOTHING",
            rows.SelectMany(row => row.Terms).Distinct(StringComparer.Ordinal).Select(term => new { table, term }));
        tx.Execute(
            "INSERT INTO record_terms (term, hour, version) SELECT number, @hour, @Version FROM terms WHERE kind = @table AND term = @term",
            rows.SelectMany(row => row.Terms, (row, term) => new { hour = HourOf(row.EndsAt), row.Version, table, term }));
    }

    /// <summary>The tables in which to look for records that have a term: its versions in the order of their hours, each with its row.</summary>
    public string Tables => $"record_terms CROSS JOIN {kind.Plural} USING (version)";

    /// <summary>The condition for versions that have the term of a parameter, within hours of two more.</summary>
    public string IsWithin(string term, string first, string last) => $"{Is(term)} AND hour BETWEEN @{first} AND @{last}";

    /// <summary>The condition for rows of records that have the term of a parameter.</summary>
    public string Has(string term) =>
        $"EXISTS (SELECT 1 FROM record_terms WHERE {Is(term)} AND hour = {_hourOfRow} AND version = {kind.Plural}.version)";

    /// <summary>The place of the term that the fewest versions have.</summary>
    /// <param name="snapshot">Where to count.</param>
    /// <param name="terms">At least one.</param>
    /// <param name="first">The first hour.</param>
    /// <param name="last">The last hour.</param>
    public int Rarest(Snapshot snapshot, IReadOnlyList<string> terms, long first, long last) => terms.Count == 1
        ? 0
        : terms.Index().MinBy(term => snapshot.Scalar<long>(
            $"SELECT count(*) FROM (SELECT 1 FROM record_terms WHERE {IsWithin("term", "first", "last")} LIMIT {CountedMax})",
            new { term = term.Item, first, last })).Index;

    private string Is(string parameter) => $"term = (SELECT number FROM terms WHERE kind = '{kind.Plural}' AND term = @{parameter})";
}
