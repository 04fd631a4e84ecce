namespace Sitrep.Evidence.Records;

/// <summary>The condition in SQL for a query. Values are always parameters.</summary>
internal static class RecordFilter
{
    public static (string Where, Dictionary<string, object?> Values) From(RecordKind kind, RecordQuery query, RecordPosition? after)
    {
        List<string> conditions = [];
        Dictionary<string, object?> values = [];
        if (!query.ShowWithdrawn)
            conditions.Add("withdrawn = 0");
        if (query.Period is { } period)
        {
            conditions.Add(EndsIn);
            Bounds(period, values);
        }

        if (query.Overlapping is { } overlapped)
        {
            conditions.Add(Overlaps(kind));
            Bounds(overlapped, values);
        }

        foreach (var (index, term) in query.Terms.Where(term => term.Length > 0).Index())
        {
            // A value with a blank is no term; looked for, it would find two that stand side by side.
            conditions.Add(term.Contains(' ', StringComparison.Ordinal) ? "1 = 0" : $"instr(terms, @term{index}) > 0");
            values[$"term{index}"] = Term.Stored(term);
        }

        if (after is not null)
        {
            conditions.Add(kind.HasWindow ? "(ends_at, id) > (@afterEnd, @afterId)" : "id > @afterId");
            values["afterEnd"] = after.EndsAt;
            values["afterId"] = after.Id;
        }

        return (conditions.Count == 0 ? "1 = 1" : string.Join(" AND ", conditions), values);
    }

    // A date without a time is that day in any zone, so it is compared with the period's edges as its zone's wall shows
    // them. The first line alone lets the index narrow the range: no zone is further than 26 hours from another.
    private const string EndsIn =
        """
        ends_at > @from - 93600000000 AND ends_at <= @to + 93600000000
        AND ((date_only = 0 AND ends_at > @from AND ends_at <= @to)
          OR (date_only = 1 AND ends_at > @wallFrom AND ends_at <= @wallTo))
        """;

    // The subquery alone narrows the range, by two indexes: without it every window that ends later would be looked at. Windows of more
    // than three days are few, and have an index of their own in the migrations of what is asked for so.
    private static string Overlaps(RecordKind kind) =>
        $"""
        rowid IN (
          SELECT rowid FROM {kind.Plural} WHERE ends_at > @to - 93600000000 AND ends_at <= @to + 259200000000 + 93600000000
          UNION ALL
          SELECT rowid FROM {kind.Plural} WHERE ends_at - starts_at > 259200000000 AND ends_at > @to - 93600000000)
        AND ((date_only = 0 AND starts_at < @to AND ends_at > @to)
          OR (date_only = 1 AND starts_at < @wallTo AND ends_at > @wallTo))
        """;

    private static void Bounds(Period period, Dictionary<string, object?> values)
    {
        (values["from"], values["to"]) = period.Micros;
        (values["wallFrom"], values["wallTo"]) = period.WallMicros;
    }
}
