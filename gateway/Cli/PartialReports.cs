namespace Sitrep.Gateway.Cli;

/// <summary>Finds what a report says is missing from it.</summary>
internal static class PartialReports
{
    /// <summary>One line per section that is missing or stale; none for a whole report.</summary>
    public static IReadOnlyList<string> Gaps(byte[] report, ReportFormat format) =>
        format == ReportFormat.Json ? OfJson(report) : OfMarkdown(Encoding.UTF8.GetString(report));

    private static string[] OfMarkdown(string report) =>
        [.. report.Split('\n').Where(line => line.StartsWith(MarkdownRenderer.PartialMark, StringComparison.Ordinal))
            .Select(line => PlainText.Of(line[MarkdownRenderer.PartialMark.Length..].Trim()))];

    private static string[] OfJson(byte[] report)
    {
        try
        {
            using var document = JsonDocument.Parse(report);
            return document.RootElement.TryGetProperty("delivery", out var delivery) && JsonMembers.Text(delivery, "partial") == "true"
                ? [.. SectionLine.Gaps(delivery).DefaultIfEmpty("what changed since the last report is not known")]
                : [];
        }
        catch (JsonException)
        {
            return ["the answer is no JSON; it is passed on as it came."];
        }
    }
}
