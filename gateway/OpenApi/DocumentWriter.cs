namespace Sitrep.Gateway.OpenApi;

/// <summary>Writes a document of what the endpoints say of themselves. The endpoints and not the framework's explorer,
/// which sees nothing before the process listens, knows no probes and would guess what is described here.</summary>
internal sealed class DocumentWriter(MappedEndpoints endpoints, SectionList sections)
{
    private static readonly string[] OnlyGet = [HttpMethods.Get];

    public OpenApiDocument Write()
    {
        OpenApiDocument document = new()
        {
            Paths = [],
            Components = new() { Schemas = new SortedDictionary<string, IOpenApiSchema>(StringComparer.Ordinal) },
        };
        DocumentHead.Write(document);
        var operations = new OperationWriter(document, sections);
        var described = endpoints.All
            .Select(endpoint => (Endpoint: endpoint, Path: MappedEndpoints.PathOf(endpoint), Operation: endpoint.Metadata.GetMetadata<Operation>()))
            .Where(described => described.Operation is not null)
            .OrderBy(described => Tags.All.IndexOf(described.Operation!.Tag))
            .ThenBy(described => described.Path, StringComparer.Ordinal);
        foreach (var (endpoint, path, operation) in described)
            Add(document, operations, endpoint, path, operation!);
        return document;
    }

    private static void Add(OpenApiDocument document, OperationWriter operations, RouteEndpoint endpoint, string path, Operation operation)
    {
        if (!document.Paths.TryGetValue(path, out var item))
            document.Paths.Add(path, item = new OpenApiPathItem { Operations = [] });
        IEnumerable<string> methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? OnlyGet;
        foreach (var method in methods.Where(method => !HttpMethods.IsHead(method)))
            item.Operations!.Add(HttpMethod.Parse(method), operations.Write(operation));
    }
}
