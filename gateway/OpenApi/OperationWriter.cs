namespace Sitrep.Gateway.OpenApi;

/// <summary>Writes descriptions of endpoints as operations of a document.</summary>
internal sealed class OperationWriter(OpenApiDocument document, SectionList sections)
{
    private readonly SchemaRegistry _book = new(document, sections);
    private readonly SharedParts _shared = new(document);

    /// <summary>One operation.</summary>
    public OpenApiOperation Write(Operation operation) => new()
    {
        OperationId = operation.Id,
        Summary = operation.Summary,
        Description = operation.Description,
        Tags = new HashSet<OpenApiTagReference> { new(operation.Tag.Name, document) },
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
            Add(answer.Status, answer.Name, () => Of(answer));
        foreach (var problem in operation.Problems.Concat(ProblemAnswers.OfEveryAddress).OrderBy(problem => problem.Status))
            Add(problem.Status, problem.Name, () => Of(problem));
        return responses;

        void Add(int status, string? name, Func<OpenApiResponse> make) => responses.Add(
            status.ToString(CultureInfo.InvariantCulture), name is null ? make() : _shared.Response(name, make));
    }

    private OpenApiResponse Of(Answer answer) => new()
    {
        Description = answer.Description,
        Headers = _shared.Headers(answer.Headers ?? []),
        Content = answer.Content.Count == 0 ? null : Bodies(answer.Content),
    };

    private OpenApiResponse Of(ProblemAnswer problem) => new()
    {
        Description = problem.Description,
        Headers = _shared.Headers(problem.Headers),
        Content = new Dictionary<string, OpenApiMediaType> { [ProblemWriter.ContentType] = new() { Schema = _book.Message(V1.Problem.Descriptor) } },
    };

    private Dictionary<string, OpenApiMediaType> Bodies(IEnumerable<Content> contents) =>
        contents.ToDictionary(content => content.MediaType, content => new OpenApiMediaType { Schema = content.Schema(_book) });
}
