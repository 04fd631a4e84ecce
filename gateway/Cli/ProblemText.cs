using System.Globalization;
using System.Text.Json;
using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Cli;

/// <summary>An RFC 9457 problem as lines for a reader.</summary>
internal static class ProblemText
{
    public static async Task PrintAsync(JsonElement problem, int status, TextWriter error)
    {
        var title = Json.Text(problem, "title");
        var detail = Json.Text(problem, "detail");
        var head = string.Join(" ", new[] { title, detail }.Where(text => text.Length > 0).Distinct());
        await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"error {status}: {(head.Length == 0 ? "no reason given" : head)}"));
        foreach (var fault in Json.Items(problem, "errors"))
            await error.WriteLineAsync("  " + Fault(fault));
        foreach (var gap in SectionLine.Gaps(problem))
            await error.WriteLineAsync("  " + gap);

        if (Json.Text(problem, "traceId") is { Length: > 0 } trace)
            await error.WriteLineAsync($"  trace {trace}");
    }

    /// <summary>field: reason. remedy.</summary>
    public static string Fault(JsonElement fault)
    {
        var field = Json.Text(fault, "field");
        var said = string.Join(" ", new[] { Json.Text(fault, "reason"), Json.Text(fault, "remedy") }.Where(text => text.Length > 0).Select(Phrase.Stop));
        return field.Length == 0 ? said : $"{field}: {said}";
    }
}
