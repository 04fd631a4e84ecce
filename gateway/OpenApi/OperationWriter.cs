using System.Globalization;
using Microsoft.OpenApi;
using Sitrep.Gateway.Problems;

namespace Sitrep.Gateway.OpenApi;

/// <summary>Writes descriptions of endpoints as operations of a document.</summary>
internal sealed class OperationWriter(OpenApiDocument document)
{
    private readonly SchemaRegistry _book = new(document);

    // Read by the reference page: what HEAD does needs no entry of its own there.
    private const string HiddenOnPage = "x-scalar-ignore";

    /// <summary>One operation. HEAD gives the headers of GET and no body.</summary>
    public OpenApiOperation Write(Operation operation, bool isHead) => new()
    {
        Extensions = isHead ? new Dictionary<string, IOpenApiExtension> { [HiddenOnPage] = new JsonNodeExtension(true) } : null,
        OperationId = isHead ? $"{operation.Id}Headers" : operation.Id,
        Summary = isHead ? $"{operation.Summary}: the headers" : operation.Summary,
        Description = isHead ? "As GET, without a body." : operation.Description,
        Tags = new HashSet<OpenApiTagReference> { new(operation.Tag.Name, document) },
        Parameters = operation.Parameters.Count == 0 ? null : [.. operation.Parameters.Select(parameter => parameter.ToOpenApi())],
        RequestBody = operation.Body is { } body
            ? new OpenApiRequestBody { Required = true, Description = "The file.", Content = Bodies([body]) }
            : null,
        Responses = Responses(operation, isHead),
    };

    private OpenApiResponses Responses(Operation operation, bool isHead)
    {
        var responses = new OpenApiResponses();
        foreach (var answer in operation.Answers)
            responses.Add(Text(answer.Status), new OpenApiResponse
            {
                Description = answer.Description,
                Headers = Headers(answer.Headers ?? []),
                Content = isHead || answer.Content.Count == 0 ? null : Bodies(answer.Content),
            });

        foreach (var problem in operation.Problems.Concat(ProblemAnswers.OfEveryAddress).OrderBy(problem => problem.Status))
            responses.Add(Text(problem.Status), isHead ? Bare(problem) : Shared(problem));
        return responses;
    }

    // A problem that many operations may end in is described once.
    private IOpenApiResponse Shared(ProblemAnswer problem)
    {
        if (ProblemAnswers.NameOf(problem) is not { } name)
            return Full(problem);
        if (document.Components!.Responses?.ContainsKey(name) != true)
            document.AddComponent(name, Full(problem));
        return new OpenApiResponseReference(name, document);
    }

    private OpenApiResponse Full(ProblemAnswer problem)
    {
        var response = Bare(problem);
        IOpenApiSchema[] kinds = [ProblemSchemas.Problem(_book), .. problem.Kinds.Select(kind => kind(_book))];
        response.Content = new Dictionary<string, OpenApiMediaType>
        {
            [ProblemWriter.ContentType] = new()
            {
                Schema = kinds.Length == 1 ? kinds[0] : Schema.AnyOf("A problem; its `type` says which.", kinds),
            },
        };
        return response;
    }

    private static OpenApiResponse Bare(ProblemAnswer problem) => new()
    {
        Description = problem.Description,
        Headers = Headers(problem.Headers),
    };

    private Dictionary<string, OpenApiMediaType> Bodies(IEnumerable<Content> contents) =>
        contents.ToDictionary(content => content.MediaType, content => new OpenApiMediaType { Schema = content.Schema(_book) });

    private static Dictionary<string, IOpenApiHeader>? Headers(IReadOnlyList<Header> headers) =>
        headers.Count == 0 ? null : headers.ToDictionary(header => header.Name, IOpenApiHeader (header) => header.ToOpenApi());

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
