using Microsoft.OpenApi;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.OpenApi;
using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Imports;

/// <summary>What <see cref="ImportAnswer"/> and <see cref="ImportEndpoints"/> write, described.</summary>
internal static class ImportSchemas
{
    public static OpenApiSchema Lines(SchemaRegistry book) =>
        Schema.Lines("One JSON object per line: progress, notices about the file, rows, and a summary at the end.", Line(book));

    /// <summary>One line of an answer.</summary>
    public static IOpenApiSchema Line(SchemaRegistry book) => book.Named("ImportLine", () => Schema.AnyOf(
        "One line of the answer to an import.",
        Schema.Object("How far it is.", new Member("progress", book.Message(ImportProgress.Descriptor).As("How far it is."))),
        Schema.Object("What is odd about the file.", new Member("notice", book.Message(FileNotice.Descriptor).As("What is odd about it."))),
        Schema.Object("What became of a row.", new Member("row", book.Message(RowOutcome.Descriptor).As("What became of it."))),
        Schema.Object("The end.", new Member("summary", Summary(book).As("How it ended.")))));

    public static IOpenApiSchema Formats(SchemaRegistry book) => book.Named("ImportFormats", () => Schema.Object(
        "The formats that are read.",
        new Member("formats", Schema.List("The formats, ordered by name.", book.Named("ImportFormat", () => Schema.Object(
            "One format.",
            new Member("name", Schema.Text("Its name, as in the address.", example: "bulletin")),
            new Member("description", Schema.Text("What it is.")),
            new Member("columns", Schema.List("The columns that it needs; empty where it has none.", Schema.Text("Name of a column."))),
            new Member("optionalColumns", Schema.List("Further columns that it understands.", Schema.Text("Name of a column."))),
            new Member("services", Schema.List("The services that read it.", ServiceName())))))),
        new Member("unreachable", Schema.List("The services that did not say what they read.", ServiceName()))));

    public static IOpenApiSchema Rejected(SchemaRegistry book) => ProblemSchemas.Extended(
        book, "ImportRejected", ImportProblems.RejectedName, "Lines of the file are wrong; nothing was written.",
        new Member("more", Schema.Number($"Faults beyond the {UploadLimits.FaultsShownMax} shown.", min: 0, format: "int32")));

    private static IOpenApiSchema Summary(SchemaRegistry book) => book.Named("ImportResult", () => Schema.Object(
        "The end of an import: how many rows became what.",
        new Member("new", Count("Rows whose record was not there.")),
        new Member("revised", Count("Rows whose record said something else.")),
        new Member("unchanged", Count("Rows whose record says the same.")),
        new Member("rejected", Count("Rows that are wrong.")),
        new Member("gone", Count("Records of an earlier file that this one no longer has; they are left as they are.")),
        new Member("passedOver", Count("Rows about something that the platform does not record.")),
        new Member("warned", Count("Rows that were taken although something about them is odd.")),
        new Member("published", Schema.Truth("Whether anything was written.")),
        new Member("revisions", ReportSchemas.Revisions(book).As("The revision of each service that read the file.")),
        new Member("status", ProblemSchemas.Problem(book).As("Why a part was not written; left out where all went well."), IsAlways: false)));

    private static OpenApiSchema Count(string description) => Schema.Number(description, min: 0, format: "int32");

    private static OpenApiSchema ServiceName() => Schema.OneOf(
        "Name of a service.", Backends.Backend.DiplomacyName, Backends.Backend.StrikesName);
}
