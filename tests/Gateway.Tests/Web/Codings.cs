using System.IO.Compression;

namespace Sitrep.Gateway.Tests.Web;

/// <summary>Answers in codings, read by the platform's own decoders.</summary>
internal static class Codings
{
    /// <summary>The body as it was before it was coded.</summary>
    public static async Task<byte[]> DecodedAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        using var coded = new MemoryStream(bytes);
        using Stream decoder = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(coded, CompressionMode.Decompress),
            "gzip" => new GZipStream(coded, CompressionMode.Decompress),
            _ => coded,
        };
        using var plain = new MemoryStream();
        await decoder.CopyToAsync(plain);
        return plain.ToArray();
    }

    /// <summary>Asks for an address.</summary>
    /// <param name="accept">The codings that are taken; null to say nothing of them.</param>
    public static Task<HttpResponseMessage> AskAsync(this HttpClient http, string address, string? accept, Action<HttpRequestMessage>? alter = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);
        alter?.Invoke(request);
        return http.SendAsync(request);
    }
}
