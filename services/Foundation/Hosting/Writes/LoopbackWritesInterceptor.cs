using Grpc.Core;
using Grpc.Core.Interceptors;

using Microsoft.Extensions.Logging;

namespace Sitrep.Hosting;

/// <summary>Refuses write methods to peers that <see cref="WriteGuard"/> does not allow, before the method runs.</summary>
internal sealed partial class LoopbackWritesInterceptor(
    GrpcHostDefaults defaults, WriteGuard guard, ILogger<LoopbackWritesInterceptor> log) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Check(context);
        return continuation(request, context);
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Check(context);
        return continuation(requestStream, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Check(context);
        return continuation(request, responseStream, context);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Check(context);
        return continuation(requestStream, responseStream, context);
    }

    private void Check(ServerCallContext context)
    {
        if (!defaults.IsWriteMethod(context.Method) || guard.Allows(context.GetHttpContext()))
            return;
        LogRefused(log, context.Method, context.Peer);
        throw Refusals.WritesFromLoopbackOnly();
    }

    [LoggerMessage(LogLevel.Warning, "Refused {Method} from {Peer}: writes are taken from this machine only")]
    private static partial void LogRefused(ILogger log, string method, string peer);
}
