using Google.Protobuf.Reflection;

namespace Sitrep.Evidence.Records;

/// <summary>Free text search within one record.</summary>
internal static class RecordText
{
    /// <summary>Longest text looked for, in characters: a name or a phrase.</summary>
    public const int LengthMax = 100;

    /// <summary>Whether the text stands in any words of the message, without regard to case.</summary>
    public static bool Contains(IMessage message, string text) =>
        message.Descriptor.Fields.InFieldNumberOrder().Any(field => Contains(field, field.Accessor.GetValue(message), text));

    private static bool Contains(FieldDescriptor field, object? value, string text) => value switch
    {
        string words => words.Contains(text, StringComparison.OrdinalIgnoreCase),
        IMessage inner => Contains(inner, text),
        System.Collections.IEnumerable items when field.IsRepeated => items.Cast<object>().Any(item => Contains(field, item, text)),
        _ => false,
    };
}
