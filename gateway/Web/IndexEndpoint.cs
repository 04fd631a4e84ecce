using System.Globalization;
using Sitrep.Gateway.Export;
using Sitrep.Gateway.Imports;
using Sitrep.Gateway.Records;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Web;

/// <summary>What is where, for whoever comes without an address.</summary>
internal static class IndexEndpoint
{
    public static void MapIndex(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/", Answer);

    private static IResult Answer(HttpContext context, GatewaySettings settings, TimeProvider time)
    {
        var today = ReportPeriods.Today(time, settings.Zone).Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var report = $"{ReportEndpoints.Path}/{today}";
        return ReportNegotiation.OfAccept(context.Request.Headers.Accept) == ReportFormat.Markdown
            ? Results.Text(Markdown(today, report), ReportFormat.Markdown.MediaType)
            : Results.Json(new IndexAnswer(
                "Sitrep", new(report, $"{report}.md", ReportEndpoints.Path + "?start=&end="), ImportEndpoints.Path,
                RecordKinds.All.ToDictionary(kind => kind.Plural, kind => kind.Path), UnresolvedEndpoint.Path, ExportEndpoint.Path));
    }

    private static string Markdown(string today, string report)
    {
        var records = string.Join(", ", RecordKinds.All.Select(kind => $"[{kind.Plural}]({kind.Path})"));
        return $"# Sitrep\n\n- [Report of today, {today}]({report}.md)\n- Records: {records}\n"
            + $"- [Words that no register knows]({UnresolvedEndpoint.Path})\n- [Everything as one bulletin]({ExportEndpoint.Path})\n"
            + $"- [Import formats]({ImportEndpoints.Path})\n";
    }

    private sealed record IndexAnswer(
        string Name, ReportAddresses Reports, string Imports, IReadOnlyDictionary<string, string> Records, string Unresolved, string Export);

    private sealed record ReportAddresses(string Today, string TodayAsMarkdown, string OfAPeriod);
}
