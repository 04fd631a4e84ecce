namespace Sitrep.Hosting;

/// <summary>What a process that serves HTTP, and no gRPC, brings to its host.</summary>
public sealed record HttpHostDefaults
{
    /// <summary>The process's name in logs and telemetry, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The port unless <c>--port</c> says another; 0 = any free port.</summary>
    public required int Port { get; init; }
}
