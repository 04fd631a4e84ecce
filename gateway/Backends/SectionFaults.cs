using Grpc.Core;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Backends;

/// <summary>Tells a service's faults from a caller's, and says in one word what the fault was.</summary>
internal static class SectionFaults
{
    /// <summary>Whether a section is missing because of this; a caller's own fault is his to hear of instead.</summary>
    public static bool IsService(Exception? fault) => fault switch
    {
        RpcException rpc => rpc.StatusCode is not (StatusCode.InvalidArgument or StatusCode.OutOfRange),
        TimeoutRejectedException or BrokenCircuitException or OperationCanceledException => true,
        _ => false,
    };

    /// <summary>Whether the breaker counts it. A service that sheds load is alive, and so is one that is late while its
    /// Watch stream stands: one expensive question must not keep cheap ones away from it. One that hangs loses its
    /// stream to the keep-alive, and then its lateness counts.</summary>
    public static bool IsBreaking(Exception? fault, bool isWatched) => IsService(fault) && ReasonOf(fault) switch
    {
        SectionState.Shed => false,
        SectionState.Deadline => !isWatched,
        _ => true,
    };

    /// <summary>The reason as a report names it.</summary>
    public static string ReasonOf(Exception? fault) => fault switch
    {
        RpcException { StatusCode: StatusCode.ResourceExhausted } => SectionState.Shed,
        RpcException { StatusCode: StatusCode.DeadlineExceeded or StatusCode.Cancelled } => SectionState.Deadline,
        TimeoutRejectedException or OperationCanceledException => SectionState.Deadline,
        BrokenCircuitException { InnerException: { } cause } => ReasonOf(cause),
        _ => SectionState.Down,
    };
}
