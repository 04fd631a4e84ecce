namespace Sitrep.Hosting;

/// <summary>What a gRPC service brings to its host.</summary>
public sealed record GrpcHostDefaults
{
    /// <summary>The service's name in logs and telemetry, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The gRPC port unless <c>--grpc-port</c> says another; 0 = any free port.</summary>
    public required int GrpcPort { get; init; }

    /// <summary>The probe port unless <c>--probe-port</c> says another; 0 = any free port.</summary>
    public required int ProbePort { get; init; }

    /// <summary>
    /// Turns an exception that the service knows into a rich status; null leaves it to be logged and sent as INTERNAL.
    /// </summary>
    public Func<Exception, Google.Rpc.Status?> MapException { get; init; } = _ => null;

    /// <summary>
    /// Says whether a method, given as <c>/package.Service/Method</c>, changes anything: those are guarded
    /// by <c>--writes</c>. Default: none does.
    /// </summary>
    public Func<string, bool> IsWriteMethod { get; init; } = _ => false;
}
