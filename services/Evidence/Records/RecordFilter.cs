using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>A query in SQL. Values are always parameters.</summary>
internal sealed class RecordFilter
{
    // No zone is further than this from another.
    private const long ZoneMicrosMax = 93_600_000_000;

    private readonly List<string> _conditions = [];
    private readonly string[] _order;

    /// <param name="snapshot">What will be read.</param>
    /// <param name="kind">The kind of record.</param>
    /// <param name="index">By which terms are looked for.</param>
    /// <param name="query">Which records; not by their text.</param>
    /// <param name="after">Position of the last record of the page before; null at the beginning.</param>
    public RecordFilter(Snapshot snapshot, RecordKind kind, TermIndex index, RecordQuery query, RecordPosition? after)
    {
        Tables = kind.Plural;
        _order = kind.HasWindow ? ["ends_at", "id"] : ["id"];
        if (!query.ShowWithdrawn)
            _conditions.Add("withdrawn = 0");
        var first = after?.EndsAt ?? long.MinValue;
        var last = long.MaxValue;
        if (query.Period is { } period)
        {
            _conditions.Add(EndsIn);
            var (from, to) = Bounds(period);
            first = Math.Max(first, from - ZoneMicrosMax);
            last = to + ZoneMicrosMax;
        }

        if (query.Overlapping is { } overlapped)
        {
            _conditions.Add(Overlaps(kind));
            Bounds(overlapped);
        }

        if (kind.HasWindow)
        {
            // Also where it holds for all: without a range SQLite would rather sort them than follow the index.
            _conditions.Add("ends_at BETWEEN @first AND @last");
            (Values["first"], Values["last"]) = (first, last);
        }

        if (after is not null)
        {
            // The sign keeps SQLite from taking this for the range to seek.
            _conditions.Add(kind.HasWindow ? "(+ends_at, id) > (@afterEnd, @afterId)" : "id > @afterId");
            (Values["afterEnd"], Values["afterId"]) = (after.EndsAt, after.Id);
        }

        List<string> terms = [.. query.Terms.Where(term => term.Length > 0)];
        foreach (var (place, term) in terms.Index())
            Values[$"term{place}"] = term;

        // What overlaps a period is few, and found by it.
        var sought = terms.Count == 0 || query.Overlapping is not null
            ? -1
            : index.Rarest(snapshot, terms, TermIndex.HourOf(first), TermIndex.HourOf(last));
        if (sought >= 0)
        {
            Tables = index.Tables;
            _order = kind.HasWindow ? ["hour", .. _order] : _order;
            _conditions.Add(index.IsWithin($"term{sought}", "firstHour", "lastHour"));
            (Values["firstHour"], Values["lastHour"]) = (TermIndex.HourOf(first), TermIndex.HourOf(last));
        }

        _conditions.AddRange(Enumerable.Range(0, terms.Count).Where(place => place != sought).Select(place => index.Has($"term{place}")));
    }

    /// <summary>What to read from.</summary>
    public string Tables { get; }

    /// <summary>The condition for the rows in question that are live in the snapshot.</summary>
    public string Where => string.Join(" AND ", _conditions.Prepend(VersionedTable.Live));

    /// <summary>The columns to sort by, in the order of the kind.</summary>
    public string Order => string.Join(", ", _order);

    /// <summary>The same, the last record first.</summary>
    public string Backwards => string.Join(", ", _order.Select(column => $"{column} DESC"));

    /// <summary>The parameters.</summary>
    public Dictionary<string, object?> Values { get; } = [];

    // A date without a time is that day in any zone, so it is compared with the period's edges as its zone's wall shows them.
    private const string EndsIn =
        """
        ((date_only = 0 AND ends_at > @from AND ends_at <= @to)
          OR (date_only = 1 AND ends_at > @wallFrom AND ends_at <= @wallTo))
        """;

    // The subquery alone narrows the range, by two indexes: without it every window that ends later would be looked at. Windows of more
    // than three days are few, and have an index of their own in the migrations of what is asked for so.
    private static string Overlaps(RecordKind kind) =>
        $"""
        version IN (
          SELECT version FROM {kind.Plural} WHERE ends_at > @to - {ZoneMicrosMax} AND ends_at <= @to + 259200000000 + {ZoneMicrosMax}
          UNION ALL
          SELECT version FROM {kind.Plural} WHERE ends_at - starts_at > 259200000000 AND ends_at > @to - {ZoneMicrosMax})
        AND ((date_only = 0 AND starts_at < @to AND ends_at > @to)
          OR (date_only = 1 AND starts_at < @wallTo AND ends_at > @wallTo))
        """;

    private (long From, long To) Bounds(Period period)
    {
        (Values["from"], Values["to"]) = period.Micros;
        (Values["wallFrom"], Values["wallTo"]) = period.WallMicros;
        return period.Micros;
    }
}
