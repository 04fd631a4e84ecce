namespace Sitrep.Hosting;

/// <summary>What a gRPC service brings to its host.</summary>
public sealed record GrpcHostDefaults : HostDefaults
{
    /// <summary>The gRPC port unless <c>--grpc-port</c> says another; 0 = any free port.</summary>
    public required int GrpcPort { get; init; }

    /// <summary>The probe port unless <c>--probe-port</c> says another; 0 = any free port.</summary>
    public required int ProbePort { get; init; }

    /// <summary>Turns an exception that the service knows into a rich status; null leaves it to be logged and sent as INTERNAL.</summary>
    public Func<Exception, Google.Rpc.Status?> MapException { get; init; } = _ => null;

    internal override Option<int> ProbedPort(int min) =>
        Setting.Port(ListenSettings.ProbePortName, ProbePort, "Port of /healthz and /readyz, HTTP/1", min);

    internal override string? Explain(Exception fault) => MapException(fault)?.Message;

    private protected override IEnumerable<Option> DeclareOwn() =>
    [
        Setting.Port(ListenSettings.GrpcPortName, GrpcPort, "Port of gRPC, cleartext HTTP/2"),
        Setting.Choice(ListenSettings.WritesName, WriteScope.Loopback, "From where writes are taken; any only on a private network"),
    ];
}
