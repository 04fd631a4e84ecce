using System.Net;
using Sitrep.Gateway.Problems;
using Sitrep.Hosting;

namespace Sitrep.Gateway.Web;

/// <summary>Who may write: this machine, but no web page. A page that somebody looks at on this machine comes from loopback too.</summary>
internal static class WriteAccess
{
    private const string Localhost = "localhost";

    /// <exception cref="ProblemException">The request may not write.</exception>
    public static void Demand(HttpContext context)
    {
        if (!LoopbackOnly.IsLoopback(context))
            throw new ProblemException(ProblemKinds.WritesFromLoopbackOnly());
        if (MayComeFromPage(context.Request))
            throw new ProblemException(ProblemKinds.WritesNotFromPages());
    }

    /// <summary>Whether a page in a browser may have sent this. A browser names the page's origin with every POST; and a
    /// page whose own name was made to resolve to this machine gives that name as host, so only hosts that nobody can
    /// point elsewhere are believed: localhost and IP addresses.</summary>
    public static bool MayComeFromPage(HttpRequest request) =>
        request.Headers.Origin.Count > 0 || !IsFixed(request.Host.Host);

    private static bool IsFixed(string host) =>
        host.Equals(Localhost, StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host, out _);
}
