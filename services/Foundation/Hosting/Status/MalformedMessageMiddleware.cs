using Microsoft.AspNetCore.Http.Features;

namespace Sitrep.Hosting;

/// <summary>gRPC answers bytes that are no message with UNKNOWN or INTERNAL before any interceptor runs, as if the fault were
/// ours. A call that ended so without entering a method becomes INVALID_ARGUMENT.</summary>
internal sealed partial class MalformedMessageMiddleware(RequestDelegate next, ILogger<MalformedMessageMiddleware> log)
{
    private static readonly string Unknown = $"{(int)StatusCode.Unknown}";
    private static readonly string Internal = $"{(int)StatusCode.Internal}";

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        // A caller that left in the middle of a message has sent nothing malformed, and hears no answer.
        if (MethodEntry.IsMarked(context) || context.RequestAborted.IsCancellationRequested || StatusHolder(context) is not { } holder)
            return;
        var status = holder[Refusals.StatusName].ToString();
        if (status != Unknown && status != Internal)
            return;

        LogMalformed(log, context.Request.Path, context.Connection.RemoteIpAddress?.ToString());
        Refusals.MalformedStatus().WriteTo(holder);
    }

    // An answer without a message carries its status among the headers.
    private static IHeaderDictionary? StatusHolder(HttpContext context) => context.Response.HasStarted
        ? context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers
        : context.Response.Headers;

    [LoggerMessage(LogLevel.Information, "Malformed message for {Path} from {Address}")]
    private static partial void LogMalformed(ILogger log, string path, string? address);
}
