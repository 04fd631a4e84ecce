using Microsoft.OpenApi;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.OpenApi;
using Sitrep.Gateway.Reports.Changes;

namespace Sitrep.Gateway.Reports;

/// <summary>What <see cref="ReportJson"/>, <see cref="QueryJson"/> and <see cref="DeliveryJson"/>
/// write, described.</summary>
internal static class ReportSchemas
{
    private const string HashPattern = "^sha256:[0-9a-f]{64}$";

    public static IOpenApiSchema Report(SchemaRegistry book) => book.Named("Report", () => Schema.Object(
        "Everything on file about a period: facts, which depend on the query and on the revisions read and on nothing else, and how they were "
            + "delivered.",
        [
            new("query", Query(book).As("The question, read.")),
            new("revisions", Revisions(book).As("What was read.")),
            new("cutOff", Schema.Instant("Newest known time of what was read; null where nothing is known or no section is there.").OrNull()),
            new("figures", Schema.List("The numbers of all sections, ordered by id.", book.Reported(Figure.Descriptor))),
            new("conflicts", Schema.List("Claims on one thing that differ.", book.Reported(Conflict.Descriptor))),
            .. book.Sections.ByLetter.Select(section => new Member(section.Name, book.Reported(section.Message, section.Shared)
                .OrNull($"What {section.Name} has on file; null where the section is missing."))),
            new("coverage", Schema.List("How much of the period each claimant covers.", book.Message(Coverage.Descriptor))),
            new("toplines", Schema.List("The most important, in sentences made from the facts.", Topline(book))),
            .. ChangesSchemas.SinceLastReport(book),
            new("caveats", Schema.List("What to know to read the numbers right.", Caveat(book))),
            new("sources", Sources(book)),
            new("delivery", Delivery(book).As("What this answer is, as opposed to what it says.")),
        ]));

    /// <summary>The revisions of an answer that rests on all services.</summary>
    public static IOpenApiSchema Revisions(SchemaRegistry book) => book.Named("Revisions", () => Schema.Object(
        "One revision per service; null where its part is missing.",
        [
            .. book.Sections.ByLetter.Select(section => new Member(
                section.Name, Schema.Number($"Revision of the {section.Name} service.", min: 0).OrNull())),
            new Member("pair", Schema.Text(
                "All of them, as `at` takes them and as a report is cited by; null where one is missing.",
                $"^{string.Join(@"\.", book.Sections.ByLetter.Select(section => $"{section.Letter}(0|[1-9][0-9]*)"))}$",
                book.Sections.Revisions(_ => 12).ToString()).OrNull()),
        ]));

    private static IOpenApiSchema Query(SchemaRegistry book) => book.Named("ReportQuery", () => Schema.Object(
        "The question that a report answers.",
        new Member("date", Schema.Day("The local day; left out for a period of other ends."), IsAlways: false),
        new Member("start", Schema.Instant("Where the period begins, exclusive.")),
        new Member("end", Schema.Instant("Where it ends, inclusive.")),
        new Member("zone", Schema.Text("IANA name of the zone.", example: "Europe/Kyiv")),
        new Member("region", Schema.Text("The region as it was asked for; left out for all.", example: "UA51"), IsAlways: false)));

    private static IOpenApiSchema Topline(SchemaRegistry book) => book.Named("Topline", () => Schema.Object(
        "A sentence made from facts.",
        new Member("text", Schema.Text("The sentence, without its citations.")),
        new Member("citations", Schema.List("What it rests on.", SourceNumber()))));

    private static IOpenApiSchema Caveat(SchemaRegistry book) => book.Named("ReportedCaveat", () => Schema.Object(
        "Something a reader must know to read the numbers right, made from the data.",
        new Member("code", Schema.Text("Stable code in kebab case.", "^[a-z0-9]+(-[a-z0-9]+)*$", "no-number-reported")),
        new Member("arguments", Schema.List("What the code speaks of, in a fixed order per code.", Schema.Text("One of them."))),
        new Member("text", Schema.Text("The same in a sentence."))));

    /// <summary>The list that citations are numbers in.</summary>
    public static IOpenApiSchema Sources(SchemaRegistry book) =>
        Schema.List("Every page and post that this answer relies on, ordered by number.", book.Message(V1.NumberedSource.Descriptor));

    /// <summary>How an answer of all services was delivered.</summary>
    public static IOpenApiSchema Delivery(SchemaRegistry book) => book.Named("Delivery", () => Schema.Object(
        "How a report was delivered.",
        [
            new("contentHash", Schema.Text(
                "Digest of the facts without any sentence of ours: the same for ever for one query and pair of revisions.", HashPattern)),
            new("renderer", Schema.Text("Version of the renderers and of their zone rules: the same facts and version give the same bytes.")),
            new("partial", Schema.Truth("Whether a section is missing or stale, or what changed in one since the last report is not known.")),
            .. Gaps(book),
        ]));

    // What a refusal carries too.
    private static IEnumerable<Member> Gaps(SchemaRegistry book) =>
    [
        new("unreachable", Schema.List("The services whose section is not current.", book.ServiceName())),
        Sections(book),
    ];

    /// <summary>The member that has the state of each section.</summary>
    public static Member Sections(SchemaRegistry book) => new("sections", Schema.Object(
        "Each section, by the name of its service.",
        book.Sections.ByLetter.Select(section => new Member(
            section.Name, SectionState(book).As($"The section of the {section.Name} service.")))));

    private static IOpenApiSchema SectionState(SchemaRegistry book) => book.Named("SectionState", () => Schema.Object(
        "How one service's part came about.", StateMembers()));

    /// <summary>The members of a section's state.</summary>
    public static IEnumerable<Member> StateMembers() =>
    [
        new("state", Schema.OneOf(
            "`current`: answered for this request. `stale`: its last good answer to the same question. `unavailable`: no answer.",
            Reports.SectionState.Current, Reports.SectionState.Stale, Reports.SectionState.Unavailable)),
        new("since", Schema.Instant("Time of its last message; null while current, or if it never spoke.").OrNull()),
        new("reason", Schema.OneOf(
            "Why it is not current.", Reports.SectionState.Down, Reports.SectionState.Deadline, Reports.SectionState.Shed)
            .OrNull("Why it is not current: not reached or failed, too late, or turned away to protect itself; null while current.")),
    ];

    private static OpenApiSchema SourceNumber() => Schema.Number("Number of the entry in `sources`.", min: 1, format: "int32");
}
