using System.Net;

namespace Sitrep.Gateway.Web;

/// <summary>Who may write: this machine, but no web page. A page that somebody looks at on this machine comes from loopback too.
/// Every method of HTTP that is not one of reading is a write, whatever its address.</summary>
internal sealed partial class WriteAccess(RequestDelegate next, ILogger<WriteAccess> log)
{
    private const string Localhost = "localhost";

    public Task InvokeAsync(HttpContext context)
    {
        if (Reads(context.Request.Method) || Refusal(context) is not { } refusal)
            return next(context);
        LogRefused(log, context.Request.Method, context.GetEndpoint()?.DisplayName, context.Connection.RemoteIpAddress, refusal.Name);
        throw new ProblemException(refusal);
    }

    /// <summary>Whether a page in a browser may have sent this. A browser names the page's origin with every POST; and a
    /// page whose own name was made to resolve to this machine gives that name as host, so only hosts that nobody can
    /// point elsewhere are believed: localhost and IP addresses.</summary>
    public static bool MayComeFromPage(HttpRequest request) =>
        request.Headers.Origin.Count > 0 || !IsFixed(request.Host.Host);

    private static bool Reads(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static Problem? Refusal(HttpContext context) =>
        !LoopbackOnly.IsLoopback(context) ? ProblemKinds.WritesFromLoopbackOnly()
        : MayComeFromPage(context.Request) ? ProblemKinds.WritesNotFromPages()
        : null;

    private static bool IsFixed(string host) =>
        host.Equals(Localhost, StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host, out _);

    [LoggerMessage(LogLevel.Warning, "Refused {Method} of {Endpoint} from {Address}: {Reason}")]
    private static partial void LogRefused(ILogger log, string method, string? endpoint, IPAddress? address, string reason);
}
