namespace Sitrep.Hosting;

/// <summary>Where a process listens, from whom it takes writes, and whose end is its own end.</summary>
public sealed record ListenSettings
{
    internal const string GrpcPortName = "grpc-port";
    internal const string ProbePortName = "probe-port";
    internal const string PortName = "port";
    internal const string WritesName = "writes";
    private const string ListenName = "listen";
    private const string ParentPidName = "parent-pid";

    /// <summary><c>--listen</c>: the addresses bound. Default: loopback.</summary>
    public required ListenScope Listen { get; init; }

    /// <summary><c>--parent-pid</c>: the process that started this one and must not be outlived; 0 = none.</summary>
    public required int ParentPid { get; init; }

    /// <summary><c>--writes</c> of a process that serves gRPC: who may call write methods. Default: loopback, which is all that
    /// one that serves HTTP takes.</summary>
    public WriteScope Writes { get; init; } = WriteScope.Loopback;

    /// <summary><c>--grpc-port</c>: HTTP/2, gRPC only; 0 = any free port.</summary>
    public int GrpcPort { get; init; }

    /// <summary><c>--probe-port</c>: HTTP/1, /healthz and /readyz only; 0 = any free port.</summary>
    public int ProbePort { get; init; }

    /// <summary><c>--port</c>: HTTP/1 of a process that serves no gRPC; 0 = any free port.</summary>
    public int Port { get; init; }

    internal static IEnumerable<Option> Declare() =>
    [
        Setting.Choice(ListenName, ListenScope.Loopback, "The addresses bound; any is for containers"),
        Setting.Number(ParentPidName, 0, 0, int.MaxValue, "Ends with the process of this id; 0 = none"),
    ];

    internal static ListenSettings OfGrpc(ParseResult settings) => Of(settings) with
    {
        GrpcPort = settings.GetValue<int>($"--{GrpcPortName}"),
        ProbePort = settings.GetValue<int>($"--{ProbePortName}"),
        Writes = settings.GetValue<WriteScope>($"--{WritesName}"),
    };

    internal static ListenSettings OfHttp(ParseResult settings) => Of(settings) with
    {
        Port = settings.GetValue<int>($"--{PortName}"),
    };

    private static ListenSettings Of(ParseResult settings) => new()
    {
        Listen = settings.GetValue<ListenScope>($"--{ListenName}"),
        ParentPid = settings.GetValue<int>($"--{ParentPidName}"),
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
