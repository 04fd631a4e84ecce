using Microsoft.Net.Http.Headers;

namespace Sitrep.Gateway.OpenApi;

/// <summary>The HTTP interface as a document, and a page to browse it.</summary>
internal static class OpenApiEndpoints
{
    public const string DocumentPath = "/openapi/v1.json";
    public const string PagePath = "/docs";

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services
        .AddSingleton<MappedEndpoints>()
        .AddSingleton<DocumentBytes>()
        .AddOpenApi(DocumentBytes.Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = _ => false;
            options.AddDocumentTransformer<EndpointsTransformer>();
        });

    public static void MapOpenApiDocument(this IEndpointRouteBuilder endpoints)
    {
        endpoints.ServiceProvider.GetRequiredService<MappedEndpoints>().Watch(endpoints);
        endpoints.MapGet(DocumentPath, AnswerAsync).Describe(Operation);
        endpoints.MapReferencePage();
    }

    private static readonly Operation Operation = new("getDocument", Tags.Service, "This document")
    {
        Description = "The HTTP interface as an OpenAPI 3.1 document, the same for as long as the gateway runs.",
        Answers =
        [
            new(StatusCodes.Status200OK, "The document.", [Header.ETag, Header.CacheControl], new Content(
                MediaTypes.Json, _ => Schema.Map(
                    "An OpenAPI document.", new OpenApiSchema { Description = "As the OpenAPI Specification 3.1 has it." }))),
            Answer.NotModified,
        ],
    };

    private static async Task<IResult> AnswerAsync(HttpContext context, DocumentBytes document)
    {
        var copy = await document.GetAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(copy.Bytes, MediaTypes.Json, entityTag: new EntityTagHeaderValue(copy.ETag));
    }
}
