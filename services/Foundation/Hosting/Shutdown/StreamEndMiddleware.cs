namespace Sitrep.Hosting;

/// <summary>Cancels streams that send when the process stops; nothing else does, and they would hold it until its timeout.
/// Calls with a single answer are left to finish. It is a middleware because gRPC takes the token, and links it with
/// the deadline, before the first interceptor runs.</summary>
internal sealed class StreamEndMiddleware(RequestDelegate next, ShutdownToken shutdown)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!SendsStream(context))
        {
            await next(context);
            return;
        }

        var aborted = context.RequestAborted;
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(aborted, shutdown.Token);
        context.RequestAborted = linked.Token;
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestAborted = aborted;
        }
    }

    private static bool SendsStream(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.Type
            is MethodType.ServerStreaming or MethodType.DuplexStreaming;
}
