namespace Sitrep.Gateway.Cli;

/// <summary>An RFC 9457 problem as lines for a reader.</summary>
internal static class ProblemText
{
    public static async Task PrintAsync(JsonElement problem, int status, TextWriter error)
    {
        var title = JsonMembers.Text(problem, "title");
        var detail = JsonMembers.Text(problem, "detail");
        var head = string.Join(" ", new[] { title, detail }.Where(text => text.Length > 0).Distinct());
        await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"error {status}: {(head.Length == 0 ? "no reason given" : head)}"));
        foreach (var fault in JsonMembers.Items(problem, "errors"))
            await error.WriteLineAsync("  " + Fault(fault));
        foreach (var gap in SectionLine.Gaps(problem))
            await error.WriteLineAsync("  " + gap);

        if (JsonMembers.Text(problem, "traceId") is { Length: > 0 } trace)
            await error.WriteLineAsync($"  trace {trace}");
    }

    /// <summary>field: reason. remedy.</summary>
    public static string Fault(JsonElement fault)
    {
        var field = JsonMembers.Text(fault, "field");
        var said = string.Join(" ", new[] { JsonMembers.Text(fault, "reason"), JsonMembers.Text(fault, "remedy") }.Where(text => text.Length > 0)
            .Select(Phrase.Stop));
        return field.Length == 0 ? said : $"{field}: {said}";
    }
}
