using Google.Rpc;
using Grpc.Reflection;
using Microsoft.AspNetCore.Routing;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Sitrep.Hosting;

/// <summary>Reflection that knows, beside the services mapped, the messages in which their errors carry details: no method names
/// those, and without them a caller who has no contracts sees bytes.</summary>
internal static class ContractReflection
{
    public static IServiceCollection AddContractReflection(this IServiceCollection services) => services
        .AddSingleton(provider => new ReflectionServiceImpl(NamesOf(provider), SymbolsOf(provider)))
        .AddSingleton(provider => new ReflectionV1ServiceImpl(NamesOf(provider), SymbolsOf(provider)))
        .AddGrpcReflection();

    private static IEnumerable<string> NamesOf(IServiceProvider provider) => ServicesOf(provider).Select(service => service.FullName);

    private static SymbolRegistry SymbolsOf(IServiceProvider provider) => SymbolRegistry.FromFiles(
        [.. ServicesOf(provider).Select(service => service.File), StatusReflection.Descriptor, ErrorDetailsReflection.Descriptor]);

    private static ServiceDescriptor[] ServicesOf(IServiceProvider provider) =>
    [
        .. provider.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.ServiceType)
            .OfType<Type>()
            .Distinct()
            .Select(ServiceContract.Of)
            .OfType<ServiceDescriptor>(),
    ];
}
