using System.Reflection;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Sitrep.Hosting;

/// <summary>The contract of a gRPC service, found by the class that implements it.</summary>
internal static class ServiceContract
{
    /// <summary>The descriptor, which stands in the class that the generated base of a service names; null for another class.</summary>
    public static ServiceDescriptor? Of(Type service) => service.GetCustomAttribute<BindServiceMethodAttribute>(inherit: true)?.BindType
        .GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as ServiceDescriptor;
}
