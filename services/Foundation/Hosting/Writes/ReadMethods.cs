using System.Collections.Concurrent;
using System.Reflection;
using Google.Protobuf.Reflection;
using Grpc.Health.V1;
using static Google.Protobuf.Reflection.MethodOptions.Types;
using ContractDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Sitrep.Hosting;

/// <summary>Which methods change nothing: those of whose contract <c>idempotency_level</c> says NO_SIDE_EFFECTS. Whatever says
/// nothing, or has no contract to be found, counts as a write.</summary>
internal sealed class ReadMethods
{
    // Their contracts are not ours and say nothing. Health tells a supervisor whether the process serves, reflection tells
    // a client what the contracts are: neither has anything to change.
    private static readonly string[] ForeignReads =
    [
        Health.Descriptor.FullName,
        Grpc.Reflection.V1.ServerReflection.Descriptor.FullName,
        Grpc.Reflection.V1Alpha.ServerReflection.Descriptor.FullName,
    ];

    private readonly ConcurrentDictionary<string, bool> _known = [];

    public bool Contains(GrpcMethodMetadata method) => _known.GetOrAdd(
        method.Method.FullName,
        static (_, method) => ForeignReads.Contains(method.Method.ServiceName)
            || ContractOf(method)?.GetOptions()?.IdempotencyLevel == IdempotencyLevel.NoSideEffects,
        method);

    // Generated classes of services name the class that has their descriptor.
    private static MethodDescriptor? ContractOf(GrpcMethodMetadata method) =>
        method.ServiceType.GetCustomAttribute<BindServiceMethodAttribute>(inherit: true)?.BindType
            .GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is ContractDescriptor service
            ? service.FindMethodByName(method.Method.Name)
            : null;
}
