namespace Sitrep.Hosting;

/// <summary>Where a process listens, from whom it takes writes, and whose end is its own end.</summary>
public sealed class ListenSettings
{
    internal const string GrpcPortName = "grpc-port";
    internal const string ProbePortName = "probe-port";
    internal const string PortName = "port";

    private ListenSettings(SettingsReader settings)
    {
        Listen = settings.Choice("listen", ListenScope.Loopback);
        ParentPid = settings.Number("parent-pid", 0, 0, int.MaxValue);
    }

    /// <summary><c>--listen</c>: the addresses bound. Default: loopback.</summary>
    public ListenScope Listen { get; }

    /// <summary>
    /// <c>--writes</c> of a process that serves gRPC: who may call write methods. Default: loopback, which is all that
    /// one that serves HTTP takes.
    /// </summary>
    public WriteScope Writes { get; private init; } = WriteScope.Loopback;

    /// <summary><c>--parent-pid</c>: the process that started this one and must not be outlived; 0 = none.</summary>
    public int ParentPid { get; }

    /// <summary><c>--grpc-port</c>: HTTP/2, gRPC only; 0 = any free port.</summary>
    public int GrpcPort { get; private init; }

    /// <summary><c>--probe-port</c>: HTTP/1, /healthz and /readyz only; 0 = any free port.</summary>
    public int ProbePort { get; private init; }

    /// <summary><c>--port</c>: HTTP/1 of a process that serves no gRPC; 0 = any free port.</summary>
    public int Port { get; private init; }

    internal static ListenSettings OfGrpc(SettingsReader settings, GrpcHostDefaults defaults) => new(settings)
    {
        GrpcPort = settings.Port(GrpcPortName, defaults.GrpcPort),
        ProbePort = settings.Port(ProbePortName, defaults.ProbePort),
        Writes = settings.Choice("writes", WriteScope.Loopback),
    };

    internal static ListenSettings OfHttp(SettingsReader settings, HttpHostDefaults defaults) => new(settings)
    {
        Port = settings.Port(PortName, defaults.Port),
    };
}

/// <summary>The addresses a process binds.</summary>
public enum ListenScope
{
    /// <summary>127.0.0.1 only: this machine.</summary>
    Loopback,

    /// <summary>Every address, for containers on a private network.</summary>
    Any,
}

/// <summary>From where a write is taken.</summary>
public enum WriteScope
{
    /// <summary>From this machine only.</summary>
    Loopback,

    /// <summary>From every peer that can connect: only for a private network.</summary>
    Any,
}
