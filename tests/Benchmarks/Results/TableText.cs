namespace Sitrep.Benchmarks.Results;

/// <summary>Rows as a table of Markdown.</summary>
internal static class TableText
{
    public static string Of(IEnumerable<Row> rows)
    {
        var text = new StringBuilder()
            .Append("| what | ours | floor | of the floor per wall second | per CPU second | remark |\n")
            .Append("| --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in rows)
            text.Append(Line(row)).Append('\n');
        return text.ToString();
    }

    private static string Line(Row row) =>
        $"| {row.What} | {row.Ours} | {row.Floor} | {Ratio(row.PerWall)} | {Ratio(row.PerCpu)} | {row.Remark} |";

    private static string Ratio(double? ratio) => ratio switch
    {
        null => "–",
        < 0.01 => ratio.Value.ToString("0.0000", CultureInfo.InvariantCulture),
        _ => ratio.Value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
