using Microsoft.OpenApi;
using Sitrep.Gateway.OpenApi;

namespace Sitrep.Gateway.Problems;

/// <summary>What <see cref="Problems.Problem"/> writes, described.</summary>
internal static class ProblemSchemas
{
    /// <summary>A problem without members of its own.</summary>
    public static IOpenApiSchema Problem(SchemaRegistry book) =>
        book.Named(nameof(Problem), () => Schema.Object("Why a request was not answered (RFC 9457).", Members(book)));

    /// <summary>A problem of one name that has further members.</summary>
    /// <param name="book">The book of the document.</param>
    /// <param name="schema">Name of the schema.</param>
    /// <param name="problem">Name of the problem.</param>
    /// <param name="description">When it is sent.</param>
    /// <param name="extensions">Its further members.</param>
    public static IOpenApiSchema Extended(
        SchemaRegistry book, string schema, string problem, string description, params IEnumerable<Member> extensions) =>
        book.Named(schema, () => Schema.Object(description,
        [
            new("type", Schema.Fixed("The stable name of the problem.", Problems.Problem.TypePrefix + problem)),
            .. Members(book).Skip(1),
            .. extensions,
        ]));

    private static IEnumerable<Member> Members(SchemaRegistry book) =>
    [
        new("type", Schema.Text("The stable name of the problem.", $"^{Problems.Problem.TypePrefix}[a-z]+(-[a-z]+)*$",
            $"{Problems.Problem.TypePrefix}invalid-request")),
        new("title", Schema.Text("The same sentence for every problem of this type.")),
        new("status", Schema.Number("The HTTP status.", min: 400, format: "int32")),
        new("detail", Schema.Text("What it was this time.")),
        new("errors", Schema.List("Every fault of the request; empty where the request is not at fault.", Fault(book))),
        new("traceId", Schema.Text("Under which the request is found in traces and logs.")),
    ];

    private static IOpenApiSchema Fault(SchemaRegistry book) => book.Named("Fault", () => Schema.Object("One thing that is wrong.",
        new Member("field", Schema.Text("What it is wrong with: a parameter, or a line and member of a file; empty for the whole.", example: "zone")),
        new Member("reason", Schema.Text("What is wrong with it.")),
        new Member("remedy", Schema.Text("What to do."))));
}
