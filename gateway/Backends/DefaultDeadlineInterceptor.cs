using Grpc.Core.Interceptors;

namespace Sitrep.Gateway.Backends;

/// <summary>No unary call leaves without a deadline: a forgotten one would wait for a hung service for ever.</summary>
internal sealed class DefaultDeadlineInterceptor(TimeProvider time) : Interceptor
{
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        if (context.Options.Deadline is not null)
            return continuation(request, context);

        var options = context.Options.WithDeadline(time.GetUtcNow().UtcDateTime + SectionLimits.ReadMax);
        return continuation(request, new ClientInterceptorContext<TRequest, TResponse>(context.Method, context.Host, options));
    }
}
