namespace Sitrep.Gateway.OpenApi;

/// <summary>Writes descriptions of endpoints as operations of a document.</summary>
internal sealed class OperationWriter(OpenApiDocument document, SectionList sections)
{
    private readonly SchemaRegistry _schemas = new(document, sections);
    private readonly SharedParts _shared = new(document);

    /// <summary>One operation.</summary>
    public OpenApiOperation Write(Operation operation) => new()
    {
        OperationId = operation.Id,
        Summary = operation.Summary,
        Description = operation.Description,
        Tags = new HashSet<OpenApiTagReference> { new(operation.Tag.Name!, document) },
        Parameters = operation.Parameters.Count == 0
            ? null
            : [.. operation.Parameters.Select(parameter => _shared.Parameter(parameter, operation.Id))],
        RequestBody = operation.Body is { } body
            ? new OpenApiRequestBody { Required = true, Description = "The file.", Content = Bodies([body]) }
            : null,
        Responses = Responses(operation),
    };

    private OpenApiResponses Responses(Operation operation)
    {
        var responses = new OpenApiResponses();
        foreach (var answer in operation.Answers)
            Add(answer, answer.Content);
        foreach (var problem in operation.Problems.Concat(ProblemAnswers.OfEveryAddress).OrderBy(problem => problem.Status))
            Add(problem, [new(ProblemWriter.ContentType, V1.Problem.Descriptor)]);
        return responses;

        void Add(Answer answer, IReadOnlyList<Content> contents) => responses.Add(
            answer.Status.ToString(CultureInfo.InvariantCulture),
            answer.Name is { } name ? _shared.Response(name, () => Response(answer, contents)) : Response(answer, contents));
    }

    private OpenApiResponse Response(Answer answer, IReadOnlyList<Content> contents) => new()
    {
        Description = answer.Description,
        Headers = _shared.Headers(answer.Headers ?? []),
        Content = contents.Count == 0 ? null : Bodies(contents),
    };

    private Dictionary<string, OpenApiMediaType> Bodies(IEnumerable<Content> contents) =>
        contents.ToDictionary(content => content.MediaType, content => new OpenApiMediaType { Schema = content.Schema(_schemas) });
}
