using Microsoft.OpenApi;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.OpenApi;

namespace Sitrep.Gateway.Reports.Changes;

/// <summary>What <see cref="ChangesJson"/> writes, described.</summary>
internal static class ChangesSchemas
{
    /// <summary>The members about what has changed since the last report.</summary>
    public static IEnumerable<Member> SinceLastReport(SchemaRegistry book) =>
    [
        new("changesSince", Since(book).As("The last report, a day before the cut-off, and the records of which changes are told.")),
        .. Learned(book, isAlways: true),
    ];

    /// <summary>The members about what was learned between two pairs of revisions.</summary>
    public static IEnumerable<Member> Learned(SchemaRegistry book, bool isAlways) =>
    [
        new("changes", Schema.List(
            "Records that differ, service by service; of each those withdrawn, then those revised, then those added.", Change(book)), isAlways),
        new("changesMore", Schema.Number("Records that differ beyond those listed.", min: 0), isAlways),
        new("changeCounts", Schema.List("How many records differ, listed or not; only what there is.", Count(book)), isAlways),
    ];

    private static IOpenApiSchema Since(SchemaRegistry book) => book.Named("ChangesSince", () => Schema.Object(
        "What the changes of a report are against.",
        new Member("knownTime", Schema.Instant("A day before the cut-off; null where nothing is known.").OrNull()),
        new Member("start", Schema.Instant("Records that end after this time, 30 days before the period's end, are compared; sources always.")),
        new Member("end", Schema.Instant("... and not after this one, the period's end.")),
        new Member("revisions", ReportSchemas.Revisions(book).As("The last revisions of that time; null where a service's changes are missing."))));

    private static IOpenApiSchema Change(SchemaRegistry book) => book.Named("ReportedChange", () => Schema.Object(
        "One record that differs between two revisions of its service.",
        [new("service", book.ServiceName()), .. book.ReportedMembersOf(RecordChange.Descriptor)]));

    private static IOpenApiSchema Count(SchemaRegistry book) => book.Named("ReportedChangeCount", () => Schema.Object(
        "How many records of a kind became what. Every service keeps the register of sources, so a source may be counted by each.",
        [new("service", book.ServiceName()), .. book.MembersOf(ChangeCount.Descriptor)]));
}
