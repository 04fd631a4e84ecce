using System.Globalization;
using Microsoft.OpenApi;
using Sitrep.Gateway.Export;
using Sitrep.Gateway.Imports;
using Sitrep.Gateway.Live;
using Sitrep.Gateway.OpenApi;
using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Records;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Series;

namespace Sitrep.Gateway.Web;

/// <summary>What is where, for whoever comes without an address.</summary>
internal static class IndexEndpoint
{
    public static void MapIndex(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/", Answer).Describe(Operation);

    private static IResult Answer(HttpContext context, GatewaySettings settings, TimeProvider time)
    {
        var today = ReportPeriods.Today(time, settings.Zone).Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var report = $"{ReportEndpoints.Path}/{today}";
        return ReportNegotiation.OfAccept(context.Request.Headers.Accept) == ReportFormat.Markdown
            ? Results.Text(Markdown(today, report), ReportFormat.Markdown.MediaType)
            : Results.Json(new IndexAnswer(
                "Sitrep", new(report, $"{report}.md", ReportEndpoints.Path + "?start=&end="),
                RecordResources.All.ToDictionary(kind => kind.Plural, kind => kind.Path), UnresolvedEndpoint.Path, SeriesEndpoints.Path,
                LiveEndpoints.Path, ExportEndpoint.Path, ImportEndpoints.Path, OpenApiEndpoints.DocumentPath, OpenApiEndpoints.PagePath));
    }

    private static string Markdown(string today, string report)
    {
        var records = string.Join(", ", RecordResources.All.Select(kind => $"[{kind.Plural}]({kind.Path})"));
        return $"# Sitrep\n\n- [Report of today, {today}]({report}.md)\n- Records: {records}\n"
            + $"- [Words that no register knows]({UnresolvedEndpoint.Path})\n- [Everything as one bulletin]({ExportEndpoint.Path})\n"
            + $"- [Import formats]({ImportEndpoints.Path})\n- [The HTTP interface]({OpenApiEndpoints.PagePath})\n";
    }

    private static readonly Operation Operation = new("getIndex", Tags.Service, "What is where")
    {
        Description = "Addresses to begin with, as JSON or, where `Accept` prefers it, as Markdown.",
        Answers =
        [
            new(StatusCodes.Status200OK, "The addresses.", Headers: null,
                new Content(ReportFormat.Json.MediaType, Schemas),
                new Content(ReportFormat.Markdown.MediaType, _ => Schema.Text("The same as a list of links."))),
        ],
        Problems = [ProblemAnswers.NotAcceptable],
    };

    private static IOpenApiSchema Schemas(SchemaRegistry book) => book.Named("Index", () => Schema.Object(
        "Addresses to begin with.",
        new Member("name", Schema.Fixed("What this is.", "Sitrep")),
        new Member("reports", Schema.Object(
            "Reports.",
            new Member("today", Schema.Text("The report of today in the gateway's zone.", example: "/v1/reports/2025-11-16")),
            new Member("todayAsMarkdown", Schema.Text("The same for reading.", example: "/v1/reports/2025-11-16.md")),
            new Member("ofAPeriod", Schema.Text("Of any period; the values are to be filled in.")))),
        new Member("records", Schema.Object(
            "Lists of records, by kind.",
            [.. RecordResources.All.Select(kind => new Member(kind.Plural, Schema.Text($"The {kind.Plural}.", example: kind.Path)))])),
        new Member("unresolved", Schema.Text("Words that no register knows.")),
        new Member("series", Schema.Text("Numbers over time.")),
        new Member("live", Schema.Text("Changes as they happen.")),
        new Member("export", Schema.Text("Everything as one bulletin.")),
        new Member("imports", Schema.Text("The formats of files.")),
        new Member("document", Schema.Text("This interface as an OpenAPI document.")),
        new Member("documentation", Schema.Text("A page to browse it."))));

    private sealed record IndexAnswer(
        string Name,
        ReportAddresses Reports,
        IReadOnlyDictionary<string, string> Records,
        string Unresolved,
        string Series,
        string Live,
        string Export,
        string Imports,
        string Document,
        string Documentation);

    private sealed record ReportAddresses(string Today, string TodayAsMarkdown, string OfAPeriod);
}
