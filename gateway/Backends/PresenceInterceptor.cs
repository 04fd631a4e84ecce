using Grpc.Core.Interceptors;

namespace Sitrep.Gateway.Backends;

/// <summary>Ends unary calls of a service that is lost, at once where that is known before: none waits for its deadline.</summary>
internal sealed class PresenceInterceptor(ServicePresence presence) : Interceptor
{
    private static readonly Status Away = new(StatusCode.Unavailable, "The connection to the service is lost.");

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var lost = presence.Lost;
        var either = CancellationTokenSource.CreateLinkedTokenSource(lost, context.Options.CancellationToken);
        var options = context.Options.WithCancellationToken(either.Token);
        var call = continuation(request, new ClientInterceptorContext<TRequest, TResponse>(context.Method, context.Host, options));
        return new(AnswerAsync(), call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);

        async Task<TResponse> AnswerAsync()
        {
            using (either)
            {
                try
                {
                    return await call.ResponseAsync;
                }
                catch (RpcException fault) when (fault.StatusCode == StatusCode.Cancelled && lost.IsCancellationRequested)
                {
                    throw new RpcException(Away);
                }
            }
        }
    }
}
