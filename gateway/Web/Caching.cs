using Microsoft.Net.Http.Headers;

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

    /// <summary>Whether the sender has the answer of this tag.</summary>
    public static bool IsKnown(HttpRequest request, EntityTagHeaderValue etag) => request.GetTypedHeaders().IfNoneMatch
        .Any(asked => asked.Equals(EntityTagHeaderValue.Any) || asked.Compare(etag, useStrongComparison: false));
}
