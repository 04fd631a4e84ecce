namespace Sitrep.Hosting;

/// <summary>Where a process listens, from whom it takes writes, and whose end is its own end.</summary>
/// <param name="Listen"><c>--listen</c>: the addresses bound. Default: loopback.</param>
/// <param name="ParentPid"><c>--parent-pid</c>: the process that started this one and must not be outlived; 0 = none.</param>
public sealed record ListenSettings(ListenScope Listen, int ParentPid)
{
    internal const string GrpcPortName = "grpc-port";
    internal const string ProbePortName = "probe-port";
    internal const string PortName = "port";
    internal const string WritesName = "writes";
    private const string ListenName = "listen";
    private const string ParentPidName = "parent-pid";

    /// <summary><c>--writes</c> of a process that serves gRPC: who may call write methods. Default: loopback, which is all that
    /// one that serves HTTP takes.</summary>
    public WriteScope Writes { get; init; } = WriteScope.Loopback;

    internal static IEnumerable<Option> Declare() =>
    [
        Setting.Choice(ListenName, ListenScope.Loopback, "The addresses bound; any is for containers"),
        Setting.Number(ParentPidName, 0, 0, int.MaxValue, "Ends with the process of this id; 0 = none"),
    ];

    internal static ListenSettings Of(ParseResult settings) =>
        new(settings.GetValue<ListenScope>($"--{ListenName}"), settings.GetValue<int>($"--{ParentPidName}"));
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
