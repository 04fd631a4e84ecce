using System.Reflection;

namespace Sitrep.Contracts.Json;

/// <summary>The comments of the contracts' elements, as they stand in the proto files.</summary>
public static class ContractComments
{
    private const string Resource = "contracts.binpb";
    private static readonly Lazy<IReadOnlyDictionary<string, string>> ByName = new(Read);

    /// <summary>The comment above an element, on one line; empty for one that is not of the contracts.</summary>
    public static string Of(IDescriptor element) => ByName.Value.GetValueOrDefault(element.FullName, "");

    private static Dictionary<string, string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The build left {Resource} out.");
        var set = FileDescriptorSet.Parser.ParseFrom(stream);
        return FileDescriptor.BuildFromByteStrings(set.File.Select(file => file.ToByteString()))
            .SelectMany(file => file.MessageTypes.SelectMany(Within).Concat(file.EnumTypes.SelectMany(Within)))
            .Where(element => element.Declaration is not null)
            .ToDictionary(element => element.FullName, element => OneLine(element.Declaration!.LeadingComments), StringComparer.Ordinal);
    }

    private static IEnumerable<DescriptorBase> Within(MessageDescriptor message) =>
    [
        message,
        .. message.Fields.InDeclarationOrder(),
        .. message.NestedTypes.Where(inner => !inner.IsMapEntry).SelectMany(Within),
        .. message.EnumTypes.SelectMany(Within),
    ];

    private static IEnumerable<DescriptorBase> Within(EnumDescriptor type) => [type, .. type.Values];

    private static string OneLine(string comment) =>
        string.Join(' ', comment.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
