namespace Sitrep.Gateway.Cli;

/// <summary>What an import's answer has said so far.</summary>
internal sealed class ImportTally
{
    /// <summary>Rows by kind and outcome.</summary>
    public SortedDictionary<(string Kind, string Outcome), long> Counts { get; } = [];

    /// <summary>Lines to show: each revised and each rejected row.</summary>
    public List<string> Revised { get; } = [];

    /// <summary>See <see cref="Revised"/>.</summary>
    public List<string> Rejected { get; } = [];

    /// <summary>Lines to show: what is odd about the file and about rows that were taken.</summary>
    public List<string> Odd { get; } = [];

    /// <summary>Lines to show: each record that is gone from the file, with the reason.</summary>
    public List<string> Gone { get; } = [];

    /// <summary>The last line; null while it has not come.</summary>
    public JsonElement? Summary { get; private set; }

    /// <summary>Takes in one line of the answer.</summary>
    /// <returns>Bytes of the file that were read so far, if the line says so.</returns>
    public long? Take(JsonElement line)
    {
        if (line.TryGetProperty("progress", out var progress))
            return JsonMembers.Number(progress, "bytes");
        if (line.TryGetProperty("summary", out var summary))
            Summary = summary.Clone();
        if (line.TryGetProperty("notice", out var notice))
            Odd.Add(ProblemText.Fault(notice));
        if (line.TryGetProperty("row", out var row))
            Row(row);
        return null;
    }

    private void Row(JsonElement row)
    {
        var outcome = JsonMembers.Text(row, "outcome");
        var kind = JsonMembers.Text(row, "kind") is { Length: > 0 } known ? known : "(unknown)";
        Counts[(kind, outcome)] = Counts.GetValueOrDefault((kind, outcome)) + 1;
        var where = $"line {JsonMembers.Text(row, "line")}: {kind} {JsonMembers.Text(row, "id")}".TrimEnd();
        if (outcome == "gone")
        {
            Gone.Add($"{kind} {JsonMembers.Text(row, "id")}");
            Gone.AddRange(JsonMembers.Items(row, "warnings").Select(reason => "  " + ProblemText.Fault(reason)));
            return;
        }

        if (outcome == "passed-over")
            return;
        Odd.AddRange(JsonMembers.Items(row, "warnings").Select(warning => $"{where}: {ProblemText.Fault(warning)}"));
        if (outcome == "revised")
        {
            Revised.Add(where);
            Revised.AddRange(JsonMembers.Items(row, "changes").Select(Change));
        }
        else if (outcome == "rejected")
        {
            Rejected.Add(where);
            Rejected.AddRange(JsonMembers.Items(row, "faults").Select(fault => "  " + ProblemText.Fault(fault)));
        }
    }

    private static string Change(JsonElement change) =>
        $"  {JsonMembers.Text(change, "field")}: {Value(change, "oldValue")} → {Value(change, "newValue")}";

    private static string Value(JsonElement change, string member) =>
        JsonMembers.Text(change, member) is { Length: > 0 } value ? value : "(nothing)";
}
