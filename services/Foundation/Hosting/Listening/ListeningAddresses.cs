using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Sitrep.Hosting;

/// <summary>The addresses that this process really listens on, known once it has started.</summary>
public sealed class ListeningAddresses
{
    private readonly IServiceProvider _services;
    private readonly string[] _endpoints;

    internal ListeningAddresses(IServiceProvider services, string[] endpoints) =>
        (_services, _endpoints) = (services, endpoints);

    /// <summary>The gRPC endpoint.</summary>
    public Uri Grpc => Parse(GrpcHost.GrpcEndpoint);

    /// <summary>The endpoint of /healthz and /readyz.</summary>
    public Uri Probe => Parse(GrpcHost.ProbeEndpoint);

    /// <summary>The endpoint of a process that serves no gRPC.</summary>
    public Uri Http => Parse(HttpHost.HttpEndpoint);

    /// <summary>The one line that a supervisor reads: <c>listening grpc=http://127.0.0.1:41234 probe=…</c>.</summary>
    public override string ToString() => $"listening {string.Join(' ', All.Select(pair => $"{pair.Name}={pair.Address}"))}";

    // Kestrel lists its addresses in the order in which they were bound, which is the order of the names.
    private IEnumerable<(string Name, string Address)> All => _endpoints.Zip(
        _services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    private Uri Parse(string endpoint) => All.FirstOrDefault(pair => pair.Name == endpoint) is { Address: { } address }
        ? new Uri(address)
        : throw new InvalidOperationException($"Endpoint '{endpoint}' is not listening.");
}
