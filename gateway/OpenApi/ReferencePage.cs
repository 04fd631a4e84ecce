using Scalar.AspNetCore;

namespace Sitrep.Gateway.OpenApi;

/// <summary>A page to browse the document. Everything it needs is in this binary: it asks no other host.</summary>
internal static class ReferencePage
{
    public static void MapReferencePage(this IEndpointRouteBuilder endpoints) => endpoints
        .MapScalarApiReference(OpenApiEndpoints.PagePath, options => options
            .WithTitle("Sitrep over HTTP")
            .WithOpenApiRoutePattern(OpenApiEndpoints.DocumentPath))
        .IsPage();
}
