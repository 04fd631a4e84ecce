namespace Sitrep.Gateway.Web;

/// <summary>The probes, described.</summary>
internal static class ProbeOperations
{
    private const string Ready = "ready";
    private const string Unready = "unready";

    public static readonly Operation Live = new("getHealth", Tags.Service, "Whether the process lives")
    {
        Description = "Answers as soon as the process can answer at all.",
        Answers = [new(StatusCodes.Status200OK, "It lives.", Headers: null, new Content(MediaTypes.Json, Answer))],
    };

    public static readonly Operation Readiness = new("getReadiness", Tags.Service, "Whether it takes requests, and the state of both sections")
    {
        Description = "A missing section does not make the gateway unready: it still answers, and says what is missing.",
        Answers =
        [
            new(StatusCodes.Status200OK, "It takes requests.", Headers: null, new Content(MediaTypes.Json, Answer)),
            new(StatusCodes.Status503ServiceUnavailable, "It does not: it is stopping, or has built no report yet.", Headers: null,
                new Content(MediaTypes.Json, Answer)),
        ],
    };

    private static IOpenApiSchema Answer(SchemaRegistry registry) => registry.Named("Probe", () => Schema.Object(
        "What a probe finds.",
        new Member("status", Schema.OneOf("Whether all checks passed.", Ready, Unready)),
        new Member("checks", Schema.Map("Each check, by its name.", registry.Named("ProbeCheck", () => Schema.Object(
            "One check.",
            new Member("status", Schema.OneOf("Whether it passed.", Ready, Unready)),
            new Member("reason", Schema.Text("What it found; null where there is nothing to say.").OrNull())))))));
}
