namespace Sitrep.Gateway.Live;

/// <summary>How much a listener may hold, and how soon it hears.</summary>
internal static class LiveLimits
{
    /// <summary>Listeners at once. Each holds a Watch stream of each service, of which a service gives 1,000: room for
    /// four gateways and whoever else watches.</summary>
    public const int ClientsMax = 200;

    /// <summary>Messages of all services that wait for a slow listener. Beyond them the services wait, too: nothing is
    /// kept for a listener but a place in each service's history.</summary>
    public const int WaitingMax = 16;

    /// <summary>A checkpoint goes out this often at the least: 15 s are promised, and a busy machine may be late.</summary>
    public static readonly TimeSpan CheckpointInterval = TimeSpan.FromSeconds(10);

    /// <summary>How long a browser waits before it connects again: about as long as a gateway takes to restart.</summary>
    public static readonly TimeSpan ReconnectDelay = TimeSpan.FromSeconds(2);

    /// <summary>Listeners stay long, so that asking again at once is in vain.</summary>
    public static readonly TimeSpan FullRetry = TimeSpan.FromSeconds(10);
}
