namespace Sitrep.Gateway.OpenApi;

/// <summary>The HTTP interface as a document, and a page to browse it.</summary>
internal static class OpenApiEndpoints
{
    public const string DocumentPath = "/openapi/v1.json";
    public const string PagePath = "/docs";

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services
        .AddSingleton<MappedEndpoints>()
        .AddSingleton<DocumentWriter>()
        .AddSingleton<EncodedDocument>();

    public static void MapOpenApiDocument(this IEndpointRouteBuilder endpoints)
    {
        endpoints.ServiceProvider.GetRequiredService<MappedEndpoints>().Watch(endpoints);
        endpoints.MapMethods(DocumentPath, Caching.GetAndHead, (HttpContext context, EncodedDocument document) =>
            Caching.SendAsync(context, document.Body, isPinned: false)).Describe(Operation);
        endpoints.MapReferencePage();
    }

    private static readonly Operation Operation = new("getDocument", Tags.Service, "This document")
    {
        Description = "The HTTP interface as an OpenAPI 3.1 document, the same for as long as the gateway runs.",
        Answers =
        [
            new(StatusCodes.Status200OK, "The document.", Header.OfKept, new Content(
                MediaTypes.Json, _ => Schema.Map(
                    "An OpenAPI document.", new OpenApiSchema { Description = "As the OpenAPI Specification 3.1 has it." }))),
            Answer.NotModified,
        ],
        Problems = [ProblemAnswers.NotAcceptable],
    };
}
