using System.Text.Json.Nodes;

namespace Sitrep.Gateway.Export;

/// <summary>The address of everything as one bulletin, described.</summary>
internal static class ExportOperations
{
    private static readonly Header Disposition = new(HeaderNames.ContentDisposition, Schema.Text(
        "A file name that has the pair of revisions in it.", example: "attachment; filename=sitrep-d1.s1.ndjson"));

    public static IReadOnlyList<Parameter> Parameters(RecordResources resources) =>
    [
        ReportParameters.At,
        ReportParameters.AsOf,
        ReportParameters.Zone,
        Parameter.Query("start", Schema.Text("Only records that end after it: an RFC 3339 instant, or a local day or time of the zone."),
            "2025-11-15"),
        Parameter.Query("end", Schema.Text("Only records that end by it."), "2025-11-17"),
        Parameter.Query("kind", Schema.List("Only these kinds of record, separated by commas; sources and aliases always go along.", Schema.OneOf(
            "A kind of record.", resources.All.Select(kind => kind.Singular))), new JsonArray("attack")),
        Parameter.Query("register", Schema.OneOf(
            "The service whose registers of sources and aliases are taken where they differ; without it such an export is refused.",
            resources.Sources.Services.Select(service => service.Name)), resources.Sources.Services[0].Name),
    ];

    public static Operation Export(RecordResources resources) => new("exportBulletin", Tags.Export, "Everything as one bulletin")
    {
        Description = """
            All records of one pair of revisions, sources first with their licence and attribution, then aliases, in the format that `POST /v1/imports/bulletin` takes. Withdrawn records are left
            out, since a bulletin cannot carry them; the header's note says how many. It is whole or a problem, never half a file.
            """,
        Parameters = Parameters(resources),
        Answers =
        [
            new(StatusCodes.Status200OK, "The bulletin.", [Header.CacheControl, Header.ContentLocation, Disposition],
                new Content(MediaTypes.Ndjson, Lines)),
        ],
        Problems =
        [
            ProblemAnswers.InvalidRequest,
            new(StatusCodes.Status409Conflict, "The registers of the services differ, and `register` does not say which to take."),
            ProblemAnswers.Unavailable,
        ],
    };

    private static OpenApiSchema Lines(SchemaRegistry schemas) => Schema.Lines(
        "A header, then one record per line; docs/bulletins.md describes both.",
        new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The header, or a record with its kind." });
}
