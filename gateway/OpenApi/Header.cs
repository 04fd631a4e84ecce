namespace Sitrep.Gateway.OpenApi;

/// <summary>A header of answers.</summary>
internal sealed record Header(string Name, OpenApiSchema Schema)
{
    public static Header ETag { get; } = new(HeaderNames.ETag, OpenApi.Schema.Text(
        "Strong: the same tag, the same bytes; each coding has its own. Left out where an answer is partial or stale.", "^\".+\"$"));

    public static Header CacheControl { get; } = new(HeaderNames.CacheControl, OpenApi.Schema.Text(
        "`no-cache`: ask again with the ETag. `immutable`: never changes. `no-store`: do not keep it.", example: "no-cache"));

    public static Header ContentLocation { get; } = new(HeaderNames.ContentLocation, OpenApi.Schema.Text(
        "Where exactly this answer stays, with the revisions that were read; given where a time was asked for.",
        example: "/v1/reports/2025-11-16?at=d1.s1"));

    public static Header ContentLanguage { get; } = new(HeaderNames.ContentLanguage, OpenApi.Schema.Text(
        "Language of the sentences.", example: "en"));

    public static Header Vary { get; } = new(HeaderNames.Vary, OpenApi.Schema.Text(
        "What of the request the answer depends on beside its address.", example: Caching.VaryByForm));

    public static Header ContentEncoding { get; } = new(HeaderNames.ContentEncoding, OpenApi.Schema.OneOf(
        "The coding that `Accept-Encoding` likes best; left out where the bytes are sent as they are.",
        ContentCoding.All.Where(coding => coding != ContentCoding.Identity).Select(coding => coding.Name)));

    /// <summary>Of every answer that may be asked for again by its tag.</summary>
    public static IReadOnlyList<Header> OfKept { get; } = [ETag, CacheControl, Vary, ContentEncoding];

    public static Header Link { get; } = new(HeaderNames.Link, OpenApi.Schema.Text(
        "Where related answers are (RFC 8288): `rel=\"next\"` is the next page.", example: "</v1/attacks?cursor=…>; rel=\"next\""));

    public static Header RetryAfter { get; } = new(HeaderNames.RetryAfter, OpenApi.Schema.Text(
        "Whole seconds after which asking again may help.", "^[0-9]+$", "1"));

    public OpenApiHeader ToOpenApi() => new() { Description = Schema.Description, Schema = Schema };
}
