namespace Sitrep.Gateway.Web;

/// <summary>Pages of any origin may read: what is public is public. None may write, see <see cref="WriteAccess"/>.</summary>
internal static class CrossOriginReads
{
    private static readonly string[] ExposedHeaders =
        [HeaderNames.ETag, HeaderNames.ContentLocation, HeaderNames.RetryAfter, HeaderNames.Link, HeaderNames.ContentDisposition];

    public static IServiceCollection AddReadAccess(this IServiceCollection services) => services.AddCors(cors =>
        cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin()
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .AllowAnyHeader() // If-None-Match and Last-Event-ID; no header gives a reader more than others get
            .WithExposedHeaders(ExposedHeaders)));
}
