using System.Net;

namespace Sitrep.Hosting;

internal static class KestrelListening
{
    public static void Listen(
        this KestrelServerOptions kestrel, ListenScope scope, int port, HttpProtocols protocols, Action<ListenOptions>? more = null)
    {
        void Configure(ListenOptions endpoint)
        {
            endpoint.Protocols = protocols;
            more?.Invoke(endpoint);
        }

        if (scope == ListenScope.Any)
            kestrel.ListenAnyIP(port, Configure);
        else
            kestrel.Listen(IPAddress.Loopback, port, Configure);
    }
}
