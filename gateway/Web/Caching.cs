using Microsoft.Extensions.Primitives;

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

    /// <summary>What an answer depends on that comes in every coding.</summary>
    public static readonly string VaryByCoding = HeaderNames.AcceptEncoding;

    /// <summary>What an answer depends on that comes in several forms, too.</summary>
    public static readonly string VaryByForm = $"{HeaderNames.Accept}, {VaryByCoding}";

    /// <summary>The methods of an address that is read.</summary>
    public static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Sends the body in the coding that the caller likes best, or 304 where he has it in that one.</summary>
    /// <param name="isPinned">Whether the address names revisions, so that its answer never changes.</param>
    /// <exception cref="ProblemException">The caller takes no coding.</exception>
    public static Task SendAsync(HttpContext context, Payload payload, bool isPinned)
    {
        var response = context.Response;
        var coded = payload.For(context.Request.Headers.AcceptEncoding);
        response.Headers.Vary = payload.Vary;
        response.Headers.CacheControl = coded.ETag is null ? Never : isPinned ? ForEver : AskEachTime;
        if (coded.ETag is not null)
        {
            response.Headers.ETag = coded.ETag;
            if (IsKnown(context.Request.Headers.IfNoneMatch, coded.ETag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        response.Headers.ContentType = payload.ContentType;
        if (coded.Coding != ContentCoding.Identity)
            response.Headers.ContentEncoding = coded.Coding.Name;
        return WriteAsync(context, coded.Bytes);
    }

    private static async Task WriteAsync(HttpContext context, Task<ReadOnlyMemory<byte>> body)
    {
        var bytes = await body.WaitAsync(context.RequestAborted);
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool IsKnown(StringValues ifNoneMatch, string etag) =>
        ifNoneMatch.Count > 0
        && (ifNoneMatch == etag
            || (EntityTagHeaderValue.TryParseList(ifNoneMatch, out var asked)
                && asked.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(new(etag), useStrongComparison: false))));
}
