using System.Net;

namespace Sitrep.Hosting;

/// <summary>Tells this machine's callers from others.</summary>
public static class LoopbackOnly
{
    /// <summary>Whether the connection itself comes from this machine. Headers such as X-Forwarded-For are never looked at:
    /// anyone can write them.</summary>
    public static bool IsLoopback(HttpContext context) => IsLoopback(context.Connection.RemoteIpAddress);

    /// <summary>The same for an address; an unknown one is not loopback.</summary>
    public static bool IsLoopback(IPAddress? address) => address switch
    {
        null => false,
        { IsIPv4MappedToIPv6: true } => IPAddress.IsLoopback(address.MapToIPv4()),
        _ => IPAddress.IsLoopback(address),
    };
}
