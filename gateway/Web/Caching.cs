namespace Sitrep.Gateway.Web;

/// <summary>How answers may be kept, and whether one is kept already.</summary>
internal static class Caching
{
    /// <summary>For what is read at given revisions: it never changes.</summary>
    public const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>For what is read as it is now: to be kept, and asked about each time.</summary>
    public const string AskEachTime = "no-cache";

    /// <summary>For what has no tag to ask about.</summary>
    public const string Never = "no-store";

    /// <summary>The methods of an address that is read.</summary>
    public static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Sends the bytes, or 304 where the caller has them.</summary>
    /// <param name="etag">Strong and quoted; null where nobody vouches for the bytes, so that they are not to be kept.</param>
    /// <param name="isPinned">Whether the address names revisions, so that its answer never changes.</param>
    public static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes, string contentType, string? etag, bool isPinned)
    {
        var response = context.Response;
        response.Headers.CacheControl = etag is null ? Never : isPinned ? ForEver : AskEachTime;
        if (etag is not null)
        {
            var tag = new EntityTagHeaderValue(etag);
            response.GetTypedHeaders().ETag = tag;
            if (IsKnown(context.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue etag) => request.GetTypedHeaders().IfNoneMatch
        .Any(asked => asked.Equals(EntityTagHeaderValue.Any) || asked.Compare(etag, useStrongComparison: false));
}
