namespace Sitrep.Gateway.OpenApi;

/// <summary>The endpoints of this process, known as soon as they are mapped, whether or not it listens.</summary>
internal sealed class MappedEndpoints
{
    private ICollection<EndpointDataSource> _sources = [];

    /// <summary>Every endpoint that has an address.</summary>
    public IEnumerable<RouteEndpoint> All => _sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>Takes note of where endpoints are mapped.</summary>
    public void Watch(IEndpointRouteBuilder endpoints) => _sources = endpoints.DataSources;

    /// <summary>The address of an endpoint as documents write it: <c>/v1/reports/{date}</c>.</summary>
    public static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');
}
