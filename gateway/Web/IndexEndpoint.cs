using Sitrep.Gateway.Export;
using Sitrep.Gateway.Imports;
using Sitrep.Gateway.Live;
using Sitrep.Gateway.Series;

namespace Sitrep.Gateway.Web;

/// <summary>What is where, for whoever comes without an address.</summary>
internal static class IndexEndpoint
{
    public static void MapIndex(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/", Answer)
        .Describe(Operation(endpoints.ServiceProvider.GetRequiredService<RecordResources>()));

    private static IResult Answer(HttpContext context, GatewaySettings settings, RecordResources resources, TimeProvider time)
    {
        var today = ReportPeriods.Today(time, settings.Zone).Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var report = $"{ReportEndpoints.Path}/{today}";
        return ReportFormat.OfAccept(context.Request.Headers.Accept) == ReportFormat.Markdown
            ? Results.Text(Markdown(resources, today, report), ReportFormat.Markdown.MediaType)
            : Results.Bytes(RecordJson.ToUtf8(Addresses(resources, report)), MediaTypes.JsonUtf8);
    }

    private static V1.Index Addresses(RecordResources resources, string report) => new()
    {
        Name = "Sitrep",
        Reports = new() { Today = report, TodayAsMarkdown = $"{report}.md", OfAPeriod = $"{ReportEndpoints.Path}?start=&end=" },
        Records = { resources.All.ToDictionary(kind => kind.Plural, kind => kind.Path) },
        Unresolved = UnresolvedEndpoint.Path,
        Series = SeriesEndpoints.Path,
        Live = LiveEndpoints.Path,
        Export = ExportEndpoint.Path,
        Imports = ImportEndpoints.Path,
        Document = OpenApiEndpoints.DocumentPath,
        Documentation = OpenApiEndpoints.PagePath,
    };

    private static string Markdown(RecordResources resources, string today, string report)
    {
        var records = string.Join(", ", resources.All.Select(kind => $"[{kind.Plural}]({kind.Path})"));
        return $"# Sitrep\n\n- [Report of today, {today}]({report}.md)\n- Records: {records}\n"
            + $"- [Words that no register knows]({UnresolvedEndpoint.Path})\n- [Everything as one bulletin]({ExportEndpoint.Path})\n"
            + $"- [Import formats]({ImportEndpoints.Path})\n- [The HTTP interface]({OpenApiEndpoints.PagePath})\n";
    }

    private static Operation Operation(RecordResources resources) => new("getIndex", Tags.Service, "What is where")
    {
        Description = "Addresses to begin with, as JSON or, where `Accept` prefers it, as Markdown.",
        Answers =
        [
            new(StatusCodes.Status200OK, "The addresses.", Headers: null,
                new Content(ReportFormat.Json.MediaType, V1.Index.Descriptor),
                new Content(ReportFormat.Markdown.MediaType, _ => Schema.Text("The same as a list of links."))),
        ],
        Problems = [ProblemAnswers.NotAcceptable],
    };
}
