using System.Security.Cryptography;

namespace Sitrep.Gateway.Records;

/// <summary>Sends records as JSON, or 304 to whoever has the same bytes already.</summary>
internal static class JsonAnswer
{
    /// <summary>Raised with every change of a written byte, so that an answer kept from before is fetched anew.</summary>
    private const string RendererVersion = "1";

    /// <summary>Enough of SHA-256 for no two answers of one address to share it.</summary>
    private const int HashBytes = 16;

    /// <param name="label">The version told: a record's etag, or the revision read. The tag also carries a hash of the
    /// bytes, since a database put back to an older state gives the same numbers to other writes.</param>
    /// <param name="pinned">Whether the same address gives the same for ever.</param>
    public static Task SendAsync(HttpContext context, string label, bool pinned, byte[] json)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, HashBytes));
        return Caching.SendAsync(context, new(json, MediaTypes.JsonUtf8, $"\"{label}.{hash}.{RendererVersion}.json\""), pinned);
    }
}
