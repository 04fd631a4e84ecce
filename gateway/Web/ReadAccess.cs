using Microsoft.Net.Http.Headers;

namespace Sitrep.Gateway.Web;

/// <summary>Pages of any origin may read, none may write: what is public is public, and a page that somebody looks at
/// on this machine must not import through it.</summary>
internal static class ReadAccess
{
    private static readonly string[] ExposedHeaders =
        [HeaderNames.ETag, HeaderNames.ContentLocation, HeaderNames.RetryAfter];

    public static IServiceCollection AddReadAccess(this IServiceCollection services) => services.AddCors(cors =>
        cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin()
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .WithExposedHeaders(ExposedHeaders)));

    /// <summary>Whether a browser says that a page of another origin sends this request.</summary>
    public static bool IsCrossOrigin(HttpRequest request) =>
        request.Headers.Origin is [{ } origin, ..]
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
}
