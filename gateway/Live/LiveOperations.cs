using System.Text.Json.Nodes;

namespace Sitrep.Gateway.Live;

/// <summary>The address of changes as they happen, described.</summary>
internal static class LiveOperations
{
    private static readonly Parameter LastEventId = Parameter.Header(LiveQuery.Header, Schema.Text(
        "Id of the last event that was received: everything after it is sent. A browser sends it by itself when it connects again."), "d1.s1");

    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Query(LiveQuery.Parameter, Schema.Text("The same as the header, for whoever cannot send one; the header wins."), "d1.s1"),
        Parameter.Query("kind", Schema.List(
            "Only changes of these kinds of record, separated by commas.", Schema.Text("A kind of record.", example: "attack")),
            new JsonArray("attack")),
    ];

    public static readonly Operation Listen = new("listenToChanges", Tags.Live, "Changes as they happen")
    {
        Description = """
            Server-sent events. A change has the name of its kind of record and carries the record as it now stands. An event `checkpoint` follows each revision and comes at least every
            15 seconds; it alone has an id, the pair of revisions up to which everything was sent. An event `section` tells that a service is lost or back; its changes are
            caught up with. Without a last event id the stream begins from now on.
            """,
        Parameters = [.. Parameters, LastEventId],
        Answers =
        [
            new(StatusCodes.Status200OK, "The events, until the caller leaves or the gateway stops.", [Header.CacheControl],
                new Content(LiveEndpoints.ContentType, Events)),
        ],
        Problems = [ProblemAnswers.InvalidRequest, ProblemAnswers.Unavailable],
    };

    private static OpenApiSchema Events(SchemaRegistry schemas) =>
        Schema.Lines("The data of each event, one line of JSON.", schemas.Message(V1.LiveEvent.Descriptor));
}
