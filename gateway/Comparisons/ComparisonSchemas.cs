using Microsoft.OpenApi;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.OpenApi;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Reports.Changes;

namespace Sitrep.Gateway.Comparisons;

/// <summary>What <see cref="ComparisonJson"/> writes, described.</summary>
internal static class ComparisonSchemas
{
    public static IOpenApiSchema Comparison(SchemaRegistry book) => book.Named("Comparison", () => Schema.Object(
        "How two reports differ: facts, which depend on the query and on the revisions on both sides and on nothing else, and how they were "
            + "delivered.",
        [
            new("query", Query(book).As("What both reports have in common.")),
            new("left", Side(book).As("The report compared with.")),
            new("right", Side(book).As("The report in question.")),
            new("figures", Schema.List("Figures that differ in number, grade, status or in who leads, ordered by id.", Figures(book))),
            .. ChangesSchemas.Learned(book, isAlways: false),
            new("sources", ReportSchemas.Sources(book)),
            new("delivery", ReportSchemas.Delivery(book).As("What this answer is, as opposed to what it says.")),
        ]));

    private static IOpenApiSchema Query(SchemaRegistry book) => book.Named("ComparisonQuery", () => Schema.Object(
        "What two reports that are compared have in common.",
        new Member("zone", Schema.Text("IANA name of the zone.", example: "Europe/Kyiv")),
        new Member("region", Schema.Text("The region as it was asked for; left out for all.", example: "UA51"), IsAlways: false)));

    private static IOpenApiSchema Side(SchemaRegistry book) => book.Named("ComparedReport", () => Schema.Object(
        "One of two reports that are compared.",
        new Member("start", Schema.Instant("Where its period begins, exclusive.")),
        new Member("end", Schema.Instant("Where it ends, inclusive.")),
        new Member("revisions", ReportSchemas.Revisions(book).As("What was read; null where a section is left out of the comparison.")),
        new Member("cutOff", Schema.Instant("Newest known time of what was read; null where nothing is known or no section is there.").OrNull())));

    private static IOpenApiSchema Figures(SchemaRegistry book) => book.Named("ComparedFigure", () => Schema.Object(
        "A figure that differs between two reports. Figures of one record stand here only if both have them; the record's change tells of the "
            + "others.",
        new Member("id", Schema.Text("Id of the figure, the same on both sides.")),
        new Member("change", Schema.OneOf(
            "Whether only the right report has it, only the left one, or both.", FigureChange.Added, FigureChange.Gone, FigureChange.Revised)),
        new Member("left", book.Reported(Figure.Descriptor).OrNull("The left report's; null if it has none.")),
        new Member("right", book.Reported(Figure.Descriptor).OrNull("The right report's; null if it has none."))));
}
