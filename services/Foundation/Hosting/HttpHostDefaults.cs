namespace Sitrep.Hosting;

/// <summary>What a process that serves HTTP, and no gRPC, brings to its host.</summary>
public sealed record HttpHostDefaults : HostDefaults
{
    /// <summary>The port unless <c>--port</c> says another; 0 = any free port.</summary>
    public required int Port { get; init; }

    internal override Option<int> ProbedPort(int min) =>
        Setting.Port(ListenSettings.PortName, Port, "Port of HTTP, probes included", min);
}
