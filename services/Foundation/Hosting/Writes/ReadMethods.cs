using Grpc.Health.V1;
using static Google.Protobuf.Reflection.MethodOptions.Types;

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
            || ServiceContract.Of(method.ServiceType)?.FindMethodByName(method.Method.Name)?.GetOptions()?.IdempotencyLevel
                == IdempotencyLevel.NoSideEffects,
        method);
}
