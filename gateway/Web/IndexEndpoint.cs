using System.Globalization;
using Sitrep.Gateway.Imports;
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
            ? Results.Text(
                $"# Sitrep\n\n- [Report of today, {today}]({report}.md)\n- [Import formats]({ImportEndpoints.Path})\n",
                ReportFormat.Markdown.MediaType)
            : Results.Json(new IndexAnswer("Sitrep", new(report, $"{report}.md", ReportEndpoints.Path + "?start=&end="), ImportEndpoints.Path));
    }

    private sealed record IndexAnswer(string Name, ReportAddresses Reports, string Imports);

    private sealed record ReportAddresses(string Today, string TodayAsMarkdown, string OfAPeriod);
}
