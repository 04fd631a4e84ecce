using System.Collections;
using System.Collections.Concurrent;
using Google.Protobuf.Reflection;

namespace Sitrep.Gateway.Reports;

/// <summary>Finds the citations anywhere inside a message, in the order of its fields.</summary>
internal static class CitationFinder
{
    private static readonly ConcurrentDictionary<MessageDescriptor, FieldDescriptor[]> PathsByType = [];

    /// <summary>The citations of a message but for those of the register's entries that go along with it.</summary>
    public static IEnumerable<Citation> FindBesideSources(IMessage message) => PathsOf(message.Descriptor)
        .Where(field => field.MessageType != Source.Descriptor)
        .SelectMany(field => In(message, field));

    /// <summary>All citations of a message.</summary>
    public static IEnumerable<Citation> FindIn(IMessage message) => Inside(message);

    private static IEnumerable<Citation> In(IMessage message, FieldDescriptor field) => field.Accessor.GetValue(message) switch
    {
        Citation citation => [citation],
        IList list => list.Cast<IMessage>().SelectMany(Inside),
        IMessage inner => Inside(inner),
        _ => [],
    };

    private static IEnumerable<Citation> Inside(IMessage message) =>
        message is Citation citation ? [citation] : PathsOf(message.Descriptor).SelectMany(field => In(message, field));

    private static FieldDescriptor[] PathsOf(MessageDescriptor type) => PathsByType.GetOrAdd(type, static type =>
        [.. type.Fields.InFieldNumberOrder().Where(field => !field.IsMap && Leads(field, []))]);

    private static bool Leads(FieldDescriptor field, HashSet<MessageDescriptor> seen) =>
        field.FieldType == FieldType.Message
        && (field.MessageType == Citation.Descriptor
            || (seen.Add(field.MessageType) && field.MessageType.Fields.InFieldNumberOrder().Any(inner => Leads(inner, seen))));
}
