namespace Sitrep.Hosting;

/// <summary>Refuses writing methods to peers from which <c>--writes</c> takes none, before anything of their message is read. The
/// method is the one that routing has found: a path has many spellings that lead to it.</summary>
internal sealed partial class WriteGuard(RequestDelegate next, ListenSettings settings, ReadMethods reads, ILogger<WriteGuard> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>() is not { } method
            || settings.Writes == WriteScope.Any
            || reads.Contains(method)
            || LoopbackOnly.IsLoopback(context))
            return next(context);

        LogRefused(log, method.Method.FullName, context.Connection.RemoteIpAddress?.ToString());
        context.Response.ContentType = "application/grpc";
        Refusals.WritesFromLoopbackOnly().WriteTo(context.Response.Headers);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "Refused {Method} from {Address}: writes are taken from this machine only")]
    private static partial void LogRefused(ILogger log, string method, string? address);
}
