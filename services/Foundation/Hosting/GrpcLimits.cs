namespace Sitrep.Hosting;

/// <summary>The limits of every gRPC endpoint.</summary>
public static class GrpcLimits
{
    /// <summary>Largest message taken: 4 MiB, gRPC's usual bound and above every message of ours; files come in chunks.</summary>
    public const int ReceivedMessageBytesMax = 4 * 1024 * 1024;

    /// <summary>Calls at once on one connection: room for a gateway's reports and watches beside each other, not for a flood.</summary>
    public const int StreamsPerConnectionMax = 256;

    /// <summary>A peer silent for this long is pinged, and dropped after <see cref="KeepAlivePingTimeout"/> without an answer.</summary>
    public static readonly TimeSpan KeepAlivePingDelay = TimeSpan.FromSeconds(10);

    /// <summary>How long a ping's answer may take: far above any network delay that leaves a call useful.</summary>
    public static readonly TimeSpan KeepAlivePingTimeout = TimeSpan.FromSeconds(5);

    /// <summary>How old a state told by gRPC health may be; /readyz looks at once.</summary>
    public static readonly TimeSpan HealthPeriod = TimeSpan.FromSeconds(5);

    /// <summary>How long running calls may take once the process was told to stop: below the 10 s a container is granted.</summary>
    public static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(8);
}
