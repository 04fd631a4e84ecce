using Grpc.Core.Interceptors;
using Grpc.Net.Client;

namespace Sitrep.Gateway.Backends;

/// <summary>The connection to one service, set up so that a lost or silent service is noticed and found again within seconds.</summary>
internal sealed class BackendChannel : IDisposable
{
    /// <summary>A service on the same machine or private network accepts within milliseconds or not at all.</summary>
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    /// <summary>A connection that goes silent without a reset is given up after this and the next: the shortest delay that there is, and
    /// time for an answer on a machine whose cores are all taken, since nothing else tells a service that hangs from one that is slow.</summary>
    private static readonly TimeSpan KeepAlivePingDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan KeepAlivePingTimeout = TimeSpan.FromSeconds(4);

    /// <summary>gRPC's own defaults (1 s growing to 2 min) would report a healed service as missing for a minute.</summary>
    private static readonly TimeSpan InitialReconnectBackoff = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan MaxReconnectBackoff = TimeSpan.FromSeconds(2);

    /// <summary>Four times the largest section, so that the limit is a guard and never a cause.</summary>
    private const int MessageBytesMax = 4 * 1024 * 1024;

    private readonly GrpcChannel _channel;

    public BackendChannel(SectionDefinition section, Uri address, TimeProvider time)
    {
        _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler
            {
                ConnectTimeout = ConnectTimeout,
                KeepAlivePingDelay = KeepAlivePingDelay,
                KeepAlivePingTimeout = KeepAlivePingTimeout,
                KeepAlivePingPolicy = HttpKeepAlivePingPolicy.Always,
                EnableMultipleHttp2Connections = true,
                PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
                UseProxy = false,
                AllowAutoRedirect = false,
            },
            DisposeHttpClient = true,
            InitialReconnectBackoff = InitialReconnectBackoff,
            MaxReconnectBackoff = MaxReconnectBackoff,
            MaxReceiveMessageSize = MessageBytesMax,
            ServiceConfig = Retries.For(section),
        });
        Writes = _channel.Intercept(new DefaultDeadlineInterceptor(time));
        Reads = Writes.Intercept(new PresenceInterceptor(Presence));
    }

    /// <summary>Whether the service is there, as its monitor finds.</summary>
    public ServicePresence Presence { get; } = new();

    /// <summary>For reads, which end as soon as the service is lost, and for streams.</summary>
    public CallInvoker Reads { get; }

    /// <summary>For writes that are one call: their senders must hear what became of them.</summary>
    public CallInvoker Writes { get; }

    public void Dispose() => _channel.Dispose();
}
