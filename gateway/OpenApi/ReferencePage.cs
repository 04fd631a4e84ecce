using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace Sitrep.Gateway.OpenApi;

/// <summary>A page to browse the document. All that it needs is in this binary: it asks no other host, and is not allowed to.</summary>
internal static class ReferencePage
{
    private const int NonceBytes = 16;

    public static void MapReferencePage(this IEndpointRouteBuilder endpoints) => endpoints
        .MapScalarApiReference(OpenApiEndpoints.PagePath, (options, context) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
            context.Response.Headers.ContentSecurityPolicy = PolicyOf(nonce);
            options
                .WithTitle("Sitrep over HTTP")
                .WithOpenApiRoutePattern(OpenApiEndpoints.DocumentPath)
                .WithNonce(nonce)
                .DisableDefaultFonts()
                .DisableTelemetry()
                .DisableAgent()
                .DisableMcp()
                .HideClientButton()
                .HideDeveloperTools()
                .PreserveSchemaPropertyOrder()
                .DisableRequiredPropertiesFirst();
        })
        .ExcludeFromDescription();

    // Styles are set by its script, element by element, so they cannot carry the nonce.
    private static string PolicyOf(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
