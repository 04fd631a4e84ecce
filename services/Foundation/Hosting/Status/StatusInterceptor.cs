using Grpc.Core.Interceptors;

namespace Sitrep.Hosting;

/// <summary>Turns every exception of a method into a status. What the service knows is mapped by it; what nobody knows is
/// logged under an id and sent as INTERNAL with that id and nothing of its text.</summary>
internal sealed partial class StatusInterceptor(
    GrpcHostDefaults defaults, ShutdownToken shutdown, TimeProvider time, ILogger<StatusInterceptor> log) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        RunAsync(context, () => continuation(request, context));

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        RunAsync(context, () => continuation(new CheckedRequestStream<TRequest>(requestStream), context));

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await RunAsync(context, () => continuation(request, responseStream, context));

        // A stream cut short by the end of the process must not look complete.
        if (shutdown.IsStopping && context.CancellationToken.IsCancellationRequested)
            throw Refusals.ShuttingDown();
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        RunAsync(context, () => continuation(new CheckedRequestStream<TRequest>(requestStream), responseStream, context));

    private Task RunAsync(ServerCallContext context, Func<Task> method) => RunAsync(context, async () =>
    {
        await method();
        return true;
    });

    private async Task<T> RunAsync<T>(ServerCallContext context, Func<Task<T>> method)
    {
        MethodEntry.Mark(context);
        try
        {
            return await method();
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
