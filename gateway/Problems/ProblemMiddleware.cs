namespace Sitrep.Gateway.Problems;

/// <summary>Whatever goes wrong with a request, it ends as a problem; and nothing of ours is told but an id.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
                await ProblemWriter.WriteAsync(
                    context, ProblemKinds.OfStatus(context.Response.StatusCode, context.Request.Method, context.Request.Path));
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            if (context.RequestAborted.IsCancellationRequested)
                return;
            var headers = context.Response.Headers.Allow;
            context.Response.Clear();
            context.Response.Headers.Allow = headers;
            await ProblemWriter.WriteAsync(context, OfFault(context, fault));
        }
    }

    private Problem OfFault(HttpContext context, Exception fault)
    {
        switch (fault)
        {
            case ProblemException refusal:
                return refusal.Problem;
            case RpcException refusal when RpcProblems.From(refusal) is { Status: not StatusCodes.Status500InternalServerError } problem:
                return problem;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return ProblemKinds.TooLarge(Web.RequestLimits.BodyBytesMax);
            case BadHttpRequestException refusal:
                return ProblemKinds.Malformed(refusal.StatusCode, refusal.Message);
            default:
                var id = ProblemWriter.TraceIdOf(context);
                LogFault(fault, id);
                return ProblemKinds.Internal(id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed; its caller was told the id {ErrorId}")]
    private partial void LogFault(Exception fault, string errorId);
}
