namespace Sitrep.Gateway.Cli;

/// <summary>An RFC 9457 problem as lines for a reader.</summary>
internal static class ProblemText
{
    /// <summary>Why a request failed, every fault on a line of its own.</summary>
    public static string Of(JsonElement problem, int status)
    {
        var head = string.Join(" ", new[] { JsonMembers.Text(problem, "title"), JsonMembers.Text(problem, "detail") }
            .Where(text => text.Length > 0).Distinct());
        var trace = JsonMembers.Text(problem, "traceId");
        return string.Join(Environment.NewLine,
        [
            string.Create(CultureInfo.InvariantCulture, $"error {status}: {(head.Length == 0 ? "no reason given" : head)}"),
            .. JsonMembers.Items(problem, "errors").Select(Fault).Concat(SectionLine.Gaps(problem)).Select(line => $"  {line}"),
            .. trace.Length > 0 ? [$"  trace {trace}"] : Array.Empty<string>(),
        ]);
    }

    /// <summary>field: reason. remedy.</summary>
    public static string Fault(JsonElement fault)
    {
        var field = JsonMembers.Text(fault, "field");
        var sentences = string.Join(" ", new[] { JsonMembers.Text(fault, "reason"), JsonMembers.Text(fault, "remedy") }
            .Where(text => text.Length > 0).Select(Phrase.Stop));
        return field.Length == 0 ? sentences : $"{field}: {sentences}";
    }
}
