using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace Sitrep.Gateway.Web;

/// <summary>Sends bytes with what caches and callers must know of them.</summary>
internal static class CachedBytes
{
    /// <summary>The methods of addresses that are only read.</summary>
    public static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Sends the bytes, or 304 where the caller has them.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="bytes">The body.</param>
    /// <param name="contentType">Its type.</param>
    /// <param name="etag">Strong and quoted; null where nobody vouches for the bytes, so that they are not to be kept.</param>
    /// <param name="isPinned">Whether the address names revisions, so that its answer never changes.</param>
    public static async Task SendAsync(HttpContext context, byte[] bytes, string contentType, string? etag, bool isPinned)
    {
        context.Response.Headers.CacheControl = etag is null ? "no-store" : isPinned ? ForEver : "no-cache";
        if (etag is not null)
        {
            var tag = new EntityTagHeaderValue(etag);
            context.Response.GetTypedHeaders().ETag = tag;
            if (Matches(context.Request, tag))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>The address of the same question with the revisions read in place of a time.</summary>
    /// <param name="request">The request.</param>
    /// <param name="at">The revisions, as the parameter <c>at</c> takes them.</param>
    public static string PinnedAddress(HttpRequest request, string at)
    {
        var query = new QueryBuilder { { "at", at } };
        foreach (var (name, value) in request.Query)
            if (name is not ("asOf" or "require"))
                query.Add(name, value.ToString());
        return string.Create(CultureInfo.InvariantCulture, $"{request.Path}{query}");
    }

    private static bool Matches(HttpRequest request, EntityTagHeaderValue etag) => request.GetTypedHeaders().IfNoneMatch
        .Any(asked => asked.Equals(EntityTagHeaderValue.Any) || asked.Compare(etag, useStrongComparison: false));
}
