using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sitrep.Gateway.Problems;

namespace Sitrep.Gateway.OpenApi;

/// <summary>Writes into a document what the endpoints say of themselves. The endpoints and not the framework's explorer,
/// which sees nothing before the process listens, knows no probes and would guess what is described here.</summary>
internal sealed class EndpointsTransformer(MappedEndpoints endpoints) : IOpenApiDocumentTransformer
{
    private static readonly string[] OnlyGet = [HttpMethods.Get];

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        DocumentHead.Write(document);
        document.Paths = [];
        document.Components ??= new OpenApiComponents();
        var operations = new OperationWriter(document);
        foreach (var endpoint in endpoints.All)
            if (endpoint.Metadata.GetMetadata<Operation>() is { } operation)
                Add(document, operations, endpoint, operation);
        return Task.CompletedTask;
    }

    private static void Add(OpenApiDocument document, OperationWriter operations, RouteEndpoint endpoint, Operation operation)
    {
        var path = MappedEndpoints.PathOf(endpoint);
        if (!document.Paths.TryGetValue(path, out var item)) document.Paths.Add(path, item = new OpenApiPathItem { Operations = [] });
        foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? OnlyGet)
            item.Operations!.Add(HttpMethod.Parse(method), operations.Write(operation, isHead: HttpMethods.IsHead(method)));
    }
}
