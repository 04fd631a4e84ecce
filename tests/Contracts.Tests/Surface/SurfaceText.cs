using Google.Protobuf.Reflection;
using Sitrep.Evidence.V1;

namespace Sitrep.Contracts.Tests.Surface;

/// <summary>Everything of the contracts that a caller can see, one sorted line each.</summary>
internal static class SurfaceText
{
    /// <summary>The proto files of this product, found from the generated assembly.</summary>
    public static IReadOnlyList<FileDescriptor> Files { get; } =
    [
        .. typeof(Claim).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Reflection", StringComparison.Ordinal))
            .Select(type => type.GetProperty("Descriptor")?.GetValue(null))
            .OfType<FileDescriptor>()
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    /// <summary>Every message, those inside of others too.</summary>
    public static IEnumerable<MessageDescriptor> Messages => Files.SelectMany(file => file.MessageTypes).SelectMany(WithNested);

    public static string Generate()
    {
        IEnumerable<string> lines =
        [
            .. Files.Select(file => $"package {file.Package}").Distinct(),
            .. Files.SelectMany(file => file.Services).SelectMany(LinesOf),
            .. Messages.SelectMany(LinesOf),
            .. Files.SelectMany(file => file.EnumTypes).Concat(Messages.SelectMany(message => message.EnumTypes)).SelectMany(LinesOf),
        ];
        return string.Concat(lines.Order(StringComparer.Ordinal).Select(line => line + "\n"));
    }

    private static IEnumerable<MessageDescriptor> WithNested(MessageDescriptor message) =>
        [message, .. message.NestedTypes.Where(inner => !inner.IsMapEntry).SelectMany(WithNested)];

    private static IEnumerable<string> LinesOf(ServiceDescriptor service) =>
    [
        $"service {service.FullName}",
        .. service.Methods.Select(method =>
            $"rpc {service.FullName}.{method.Name}"
            + $"({Streamed(method.IsClientStreaming)}{method.InputType.FullName})"
            + $" returns ({Streamed(method.IsServerStreaming)}{method.OutputType.FullName})"
            + $" {method.GetOptions()?.IdempotencyLevel}"),
    ];

    private static IEnumerable<string> LinesOf(MessageDescriptor message) =>
        [$"message {message.FullName}", .. message.Fields.InDeclarationOrder().Select(LineOf)];

    private static IEnumerable<string> LinesOf(EnumDescriptor words) =>
        [$"enum {words.FullName}", .. words.Values.Select(value => $"value {words.FullName}.{value.Name} = {value.Number}")];

    private static string LineOf(FieldDescriptor field)
    {
        var label = field.IsMap ? "map "
            : field.IsRepeated ? "repeated "
            : field.RealContainingOneof is { } choice ? $"oneof {choice.Name} "
            : field.ContainingOneof is not null ? "optional "
            : "";
        return $"field {field.FullName} = {field.FieldNumber} {label}{TypeOf(field.IsMap ? field.MessageType.FindFieldByNumber(2) : field)}";
    }

    private static string TypeOf(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => field.MessageType.FullName,
        FieldType.Enum => field.EnumType.FullName,
        var scalar => scalar.ToString().ToLowerInvariant(),
    };

    private static string Streamed(bool streams) => streams ? "stream " : "";
}
