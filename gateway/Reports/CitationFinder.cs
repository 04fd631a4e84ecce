using System.Collections;

namespace Sitrep.Gateway.Reports;

/// <summary>Finds the citations anywhere inside a message, in the order of its fields, but for those of the register's entries that go
/// along with it.</summary>
internal static class CitationFinder
{
    private static readonly ConcurrentDictionary<MessageDescriptor, FieldDescriptor[]> PathsByType = [];

    public static IEnumerable<Citation> In(IMessage message) => message is Citation citation
        ? [citation]
        : PathsByType.GetOrAdd(message.Descriptor, PathsOf).SelectMany(field => field.Accessor.GetValue(message) switch
        {
            IList list => list.Cast<IMessage>().SelectMany(In),
            IMessage inner => In(inner),
            _ => [],
        });

    private static FieldDescriptor[] PathsOf(MessageDescriptor type) =>
        [.. type.Fields.InFieldNumberOrder().Where(field => !field.IsMap && Leads(field, []))];

    private static bool Leads(FieldDescriptor field, HashSet<MessageDescriptor> seen) =>
        field.FieldType == FieldType.Message && field.MessageType != Source.Descriptor
        && (field.MessageType == Citation.Descriptor
            || (seen.Add(field.MessageType) && field.MessageType.Fields.InFieldNumberOrder().Any(inner => Leads(inner, seen))));
}
