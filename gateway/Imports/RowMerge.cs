namespace Sitrep.Gateway.Imports;

/// <summary>Makes one outcome per record of a line out of what each service said of it: a pure function, whatever the order of the
/// services.</summary>
internal static class RowMerge
{
    /// <summary>The outcomes by line. A record counts as new or revised if it is so at any service, as rejected if it is
    /// so at one; one that every service takes for another's is nobody's, and so rejected.</summary>
    public static IReadOnlyList<RowOutcome> Merge(params IReadOnlyList<IReadOnlyList<RowOutcome>> services) =>
    [
        .. services.SelectMany(rows => rows)
            .Where(row => row.Outcome != Outcome.Gone)
            .GroupBy(row => (row.Line, row.Id))
            .OrderBy(line => line.Key.Line)
            .Select(line => MergeLine([.. line])),
        .. services.SelectMany(rows => rows)
            .Where(row => row.Outcome == Outcome.Gone)
            .OrderBy(row => row.Kind, StringComparer.Ordinal)
            .ThenBy(row => row.Id, StringComparer.Ordinal)
            .Distinct(),
    ];

    /// <summary>Whether a line may be left out by every service as another's.</summary>
    public static bool LacksLines(IReadOnlyList<ServiceOutcome> services) =>
        services.SelectMany(service => service.Rows).Select(row => row.Line).Distinct().Count()
        < services.Max(service => service.Rows.Count(row => row.Outcome != Outcome.Elsewhere) + service.ElsewhereRows);

    private static RowOutcome MergeLine(RowOutcome[] line)
    {
        RowOutcome[] taken = [.. line.Where(row => row.Outcome != Outcome.Elsewhere)];
        if (taken.Length == 0)
            return OfNoService(line[0]);

        var leading = taken.MaxBy(row => Rank(row.Outcome))!;
        if (leading.Outcome != Outcome.Rejected)
            return leading;
        leading = leading.Clone();
        leading.Faults.Clear();
        leading.Faults.Add(taken.SelectMany(row => row.Faults).Distinct().OrderBy(fault => fault.Field, StringComparer.Ordinal));
        return leading;
    }

    private static int Rank(Outcome outcome) => outcome switch
    {
        Outcome.Rejected => 3,
        Outcome.New => 2,
        Outcome.Revised => 1,
        _ => 0,
    };

    private static RowOutcome OfNoService(RowOutcome row) => new()
    {
        Line = row.Line,
        Kind = row.Kind,
        Id = row.Id,
        Outcome = Outcome.Rejected,
        Faults =
        {
            new RowFault { Field = "kind", Reason = "No service takes records of this kind.", Remedy = "Write a kind of record that there is." },
        },
    };
}
