using Microsoft.AspNetCore.Http.Features;

namespace Sitrep.Gateway.Reports;

/// <summary>What was asked for at addresses that were answered: who asks in the same letters asks for the same.</summary>
internal sealed class ReportAddresses
{
    /// <summary>Some 5,000 addresses of a usual length, more than there are reports kept.</summary>
    private const long CacheBytesMax = 4 * 1024 * 1024;

    /// <summary>What a key takes beside the letters of its address.</summary>
    private const int KeyBytes = 512;

    private readonly LruCache<Address, Entry> _keys = new(CacheBytesMax, entry => entry.Bytes);

    /// <summary>The key of the report that is asked for; null if it was not asked for in this way.</summary>
    public ReportKey? Find(HttpRequest request) => AddressOf(request) is { } address && _keys.TryGet(address, out var entry) ? entry.Key : null;

    /// <summary>Takes note of an answer. A time is asked for in too many ways, and the answer to it names its own address.</summary>
    public void Remember(HttpRequest request, ReportKey key)
    {
        if (key.Query.AsOf is null && AddressOf(request) is { } address)
            _keys.Set(address, new(key, KeyBytes + (sizeof(char) * (address.Target.Length + address.Accept.Length))));
    }

    // Accept chooses the form where the path does not.
    private static Address? AddressOf(HttpRequest request) =>
        request.Headers.Accept.Count <= 1 && request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { } target
            ? new(target, request.Headers.Accept.ToString())
            : null;

    private readonly record struct Address(string Target, string Accept);

    private sealed record Entry(ReportKey Key, long Bytes);
}
