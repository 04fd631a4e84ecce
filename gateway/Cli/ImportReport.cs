using Spectre.Console;

namespace Sitrep.Gateway.Cli;

/// <summary>Shows what became of a file: a table, each revised row old → new, what is odd or gone, each rejected row with its faults.</summary>
internal static class ImportReport
{
    /// <summary>What was done by a dry run.</summary>
    public const string NothingWritten = "Dry run, nothing written";

    /// <summary>Prints it.</summary>
    /// <param name="done">What was done, in a word or two, as in Imported.</param>
    /// <returns>The exit code: a rejected row is 1, a service that failed late is 2.</returns>
    public static async Task<int> PrintAsync(CliTerminal terminal, ImportTally tally, string done)
    {
        var summary = tally.Summary!.Value;
        var output = terminal.Console.Profile.Out.Writer;
        if (tally.Counts.Count > 0)
            terminal.Console.Write(TableOf(tally));
        await PrintAsync(output, "Revised:", tally.Revised);
        await PrintAsync(output, "Gone from the file, kept here:", tally.Gone);
        await PrintAsync(output, "Odd, but taken:", tally.Odd);
        await output.WriteLineAsync(Total(summary, done));
        await output.FlushAsync();
        await PrintAsync(terminal.Error, "Rejected:", tally.Rejected);

        // A service had written when another failed: the summary then carries the problem.
        if (summary.TryGetProperty("status", out var failure) && failure.ValueKind == JsonValueKind.Object)
        {
            await terminal.Error.WriteLineAsync(ProblemText.Of(failure, (int)JsonMembers.Number(failure, "status")));
            await terminal.Error.WriteLineAsync("  Running the same again completes it.");
            return ExitCode.Failed;
        }

        return JsonMembers.Number(summary, "rejected") > 0 || tally.Rejected.Count > 0 ? ExitCode.Refused : ExitCode.Ok;
    }

    /// <summary>Prints lines under a heading; nothing where there is none.</summary>
    public static async Task PrintAsync(TextWriter writer, string head, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        await writer.WriteLineAsync(head);
        foreach (var line in lines)
            await writer.WriteLineAsync($"  {line}");
    }

    private static Table TableOf(ImportTally tally)
    {
        string[] outcomes = [.. tally.Counts.Keys.Select(key => key.Outcome).Distinct().Order(StringComparer.Ordinal)];
        var table = new Table().AddColumn("Kind");
        foreach (var outcome in outcomes)
            table.AddColumn(new TableColumn(new Text(outcome)).RightAligned());
        foreach (var kind in tally.Counts.Keys.Select(key => key.Kind).Distinct())
        {
            table.AddRow([new Text(kind), .. outcomes.Select(outcome =>
                new Text(tally.Counts.GetValueOrDefault((kind, outcome)).ToString(CultureInfo.InvariantCulture)))]);
        }

        return table;
    }

    private static string Total(JsonElement summary, string done)
    {
        (string Member, string Words, bool IsAlways)[] outcomes =
            [("new", "new", true), ("revised", "revised", true), ("unchanged", "unchanged", true), ("rejected", "rejected", true),
                ("gone", "gone", true), ("passedOver", "passed over", false)];
        var counts = string.Join(", ", outcomes
            .Select(outcome => (Count: JsonMembers.Number(summary, outcome.Member), outcome.Words, outcome.IsAlways))
            .Where(outcome => outcome.IsAlways || outcome.Count > 0)
            .Select(outcome => string.Create(CultureInfo.InvariantCulture, $"{outcome.Count} {outcome.Words}")));
        return $"{done}: {counts}{Revisions(summary)}.";
    }

    private static string Revisions(JsonElement summary)
    {
        if (!summary.TryGetProperty("revisions", out var revisions))
            return "";
        if (JsonMembers.Text(revisions, "pair") is { Length: > 0 } pair)
            return $"; revisions {pair}";
        string[] read = [.. JsonMembers.Members(summary, "revisions").Where(service => service.Value.ValueKind == JsonValueKind.Number)
            .Select(service => $"revision {service.Value.GetInt64()} of {service.Name}")];
        return read.Length > 0 ? $"; {string.Join(", ", read)}" : "";
    }
}
