using Microsoft.AspNetCore.OpenApi;

namespace Sitrep.Gateway.OpenApi;

/// <summary>Writes into a document what the endpoints say of themselves. The endpoints and not the framework's explorer,
/// which sees nothing before the process listens, knows no probes and would guess what is described here.</summary>
internal sealed class EndpointsTransformer(MappedEndpoints endpoints, SectionList sections) : IOpenApiDocumentTransformer
{
    private static readonly string[] OnlyGet = [HttpMethods.Get];

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        DocumentHead.Write(document);
        document.Paths = [];
        document.Components ??= new OpenApiComponents();
        var operations = new OperationWriter(document, sections);
        var described = endpoints.All
            .Select(endpoint => (Endpoint: endpoint, Path: MappedEndpoints.PathOf(endpoint), Operation: endpoint.Metadata.GetMetadata<Operation>()))
            .Where(described => described.Operation is not null)
            .OrderBy(described => Tags.All.IndexOf(described.Operation!.Tag))
            .ThenBy(described => described.Path, StringComparer.Ordinal);
        foreach (var (endpoint, path, operation) in described)
            Add(document, operations, endpoint, path, operation!);
        return Task.CompletedTask;
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
