using Grpc.Core.Interceptors;


namespace Sitrep.Hosting;

/// <summary>Turns every exception of a method into a status. What the service knows is mapped by it; what nobody knows is
/// logged under an id and sent as INTERNAL with that id and nothing of its text.</summary>
internal sealed partial class StatusInterceptor(
    GrpcHostDefaults defaults, ShutdownToken shutdown, TimeProvider time, ILogger<StatusInterceptor> log) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        MethodEntry.Mark(context);
        try
        {
            return await continuation(request, context);
        }
        catch (Exception fault) when (fault is not RpcException)
        {
            throw Translate(fault, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        MethodEntry.Mark(context);
        try
        {
            return await continuation(new CheckedRequestStream<TRequest>(requestStream), context);
        }
        catch (Exception fault) when (fault is not RpcException)
        {
            throw Translate(fault, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        MethodEntry.Mark(context);
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception fault) when (fault is not RpcException)
        {
            throw Translate(fault, context);
        }

        // A stream cut short by the end of the process must not look complete.
        if (shutdown.IsStopping && context.CancellationToken.IsCancellationRequested)
            throw Refusals.ShuttingDown();
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        MethodEntry.Mark(context);
        try
        {
            await continuation(new CheckedRequestStream<TRequest>(requestStream), responseStream, context);
        }
        catch (Exception fault) when (fault is not RpcException)
        {
            throw Translate(fault, context);
        }
    }

    private RpcException Translate(Exception fault, ServerCallContext context)
    {
        if (EndsCall(fault, context))
            return Ended(context);
        if (defaults.MapException(fault) is { } status)
            return status.ToRpcException();

        var errorId = Guid.NewGuid().ToString("N")[..ErrorIdLength];
        LogFault(log, fault, context.Method, errorId);
        return Refusals.Internal(errorId);
    }

    // Once a call is cancelled, writing to it fails as an invalid operation or as a broken pipe.
    private bool EndsCall(Exception fault, ServerCallContext context) => context.CancellationToken.IsCancellationRequested
        ? fault is OperationCanceledException or InvalidOperationException or IOException
        : fault is OperationCanceledException && shutdown.IsStopping;

    private RpcException Ended(ServerCallContext context) => context.Deadline <= time.GetUtcNow().UtcDateTime
        ? new RpcException(new Status(StatusCode.DeadlineExceeded, "The deadline passed."))
        : shutdown.IsStopping
            ? Refusals.ShuttingDown()
            : new RpcException(new Status(StatusCode.Cancelled, "The caller cancelled the call."));

    /// <summary>Twelve hexadecimal digits: unique among a log's faults, short enough to read out.</summary>
    private const int ErrorIdLength = 12;

    [LoggerMessage(LogLevel.Error, "Fault {ErrorId} in {Method}")]
    private static partial void LogFault(ILogger log, Exception fault, string method, string errorId);
}
