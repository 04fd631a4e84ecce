namespace Sitrep.Gateway.Backends;

/// <summary>Tells a service's faults from a caller's, and says in one word what the fault was.</summary>
internal static class SectionFaults
{
    /// <summary>Whether a section is missing because of this; a caller's own fault is his to hear of instead.</summary>
    public static bool IsService(RpcException fault) => fault.StatusCode is not (StatusCode.InvalidArgument or StatusCode.OutOfRange);

    /// <summary>The reason as a report names it.</summary>
    public static V1.SectionFault ReasonOf(Exception? fault) => fault switch
    {
        RpcException { StatusCode: StatusCode.ResourceExhausted } => V1.SectionFault.Shed,
        RpcException { StatusCode: StatusCode.DeadlineExceeded or StatusCode.Cancelled } => V1.SectionFault.Deadline,
        OperationCanceledException => V1.SectionFault.Deadline,
        _ => V1.SectionFault.Unavailable,
    };
}
