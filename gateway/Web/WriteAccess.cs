using System.Net;

namespace Sitrep.Gateway.Web;

/// <summary>Keeps web pages from writing: a page that somebody looks at on this machine comes from loopback too.</summary>
internal static class WriteAccess
{
    private const string Localhost = "localhost";

    /// <summary>Whether a page in a browser may have sent this. A browser names the page's origin with every POST; and a
    /// page whose own name was made to resolve to this machine gives that name as host, so only hosts that nobody can
    /// point elsewhere are believed: localhost and IP addresses.</summary>
    public static bool MayComeFromPage(HttpRequest request) =>
        request.Headers.Origin.Count > 0 || !IsFixed(request.Host.Host);

    private static bool IsFixed(string host) =>
        host.Equals(Localhost, StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host, out _);
}
