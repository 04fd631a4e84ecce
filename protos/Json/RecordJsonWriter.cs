using System.Collections;
using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Contracts.Json;

/// <summary>Writes messages by their mappings.</summary>
/// <param name="replace">Asked before each message: true if it has written something in its place; null to ask nobody.</param>
internal sealed class RecordJsonWriter(Utf8JsonWriter writer, Func<Utf8JsonWriter, IMessage, bool>? replace = null)
{
    /// <param name="kind">What to write as the kind, the first member of an object; null for none.</param>
    public void Write(IMessage message, string? kind = null) => Write(message, MessageMapping.For(message.Descriptor), kind);

    /// <summary>Writes the members of a message into an object that is open.</summary>
    /// <param name="except">Numbers of the fields to leave out.</param>
    public void WriteMembers(IMessage message, ReadOnlySpan<int> except) =>
        WriteMembers(message, MessageMapping.For(message.Descriptor), except);

    private void Write(IMessage message, MessageMapping mapping, string? kind)
    {
        if (replace is not null && replace(writer, message))
            return;

        switch (mapping.Form)
        {
            case JsonForm.Instant:
                writer.WriteStringValue(Rfc3339.Write((Timestamp)message));
                break;
            case JsonForm.Duration:
                writer.WriteStringValue(Iso8601Duration.Write((Duration)message));
                break;
            case JsonForm.Moment:
                writer.WriteStringValue(MomentText.Write((Moment)message));
                break;
            default:
                if (mapping.Value is { } value)
                {
                    WriteInPlace(message, value);
                    break;
                }

                writer.WriteStartObject();
                if (kind is not null)
                    writer.WriteString(RecordJson.KindMember, kind);
                WriteMembers(message, mapping, []);
                writer.WriteEndObject();
                break;
        }
    }

    private void WriteInPlace(IMessage message, FieldMapping value)
    {
        if (ValueOf(message, value) is { } said)
            WriteValue(said, value);
        else
            writer.WriteNullValue();
    }

    private void WriteMembers(IMessage message, MessageMapping mapping, ReadOnlySpan<int> except)
    {
        foreach (var field in mapping.Fields)
            if (!except.Contains(field.Field.FieldNumber))
                WriteMember(message, field);
    }

    private void WriteMember(IMessage message, FieldMapping field)
    {
        if (field.IsMap)
        {
            WriteMap((IDictionary)field.Accessor.GetValue(message), field);
        }
        else if (field.IsList)
        {
            writer.WriteStartArray(field.EncodedName);
            foreach (var element in (IList)field.Accessor.GetValue(message))
                WriteValue(element!, field);
            writer.WriteEndArray();
        }
        else if (ValueOf(message, field) is not { } value)
        {
            if (field.IsNullable)
                writer.WriteNull(field.EncodedName);
        }
        else if (field.IsInline)
        {
            WriteMembers((IMessage)value, field.Message, []);
        }
        else
        {
            writer.WritePropertyName(field.EncodedName);
            WriteValue(value, field);
        }
    }

    // In the order of the keys, so that equal messages give the same bytes.
    private void WriteMap(IDictionary map, FieldMapping field)
    {
        if (!field.IsInline)
            writer.WriteStartObject(field.EncodedName);
        foreach (var key in map.Keys.Cast<string>().Order(StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            WriteValue(map[key]!, field);
        }

        if (!field.IsInline)
            writer.WriteEndObject();
    }

    // Null where nothing is said. A zero is a number that was said, and false is an answer; an empty text or an enum's 0 says nothing.
    private static object? ValueOf(IMessage message, FieldMapping field)
    {
        if (field.HasPresence)
            return field.Accessor.HasValue(message) ? field.Accessor.GetValue(message) : null;
        return field.Accessor.GetValue(message) switch
        {
            string { Length: 0 } or ByteString { Length: 0 } or Moment { SaidCase: Moment.SaidOneofCase.None } => null,
            System.Enum word when (int)(object)word == 0 => null,
            var value => value,
        };
    }

    private void WriteValue(object value, FieldMapping field)
    {
        switch (field.Form)
        {
            case JsonForm.Text:
                writer.WriteStringValue((string)value);
                break;
            case JsonForm.Base64:
                writer.WriteBase64StringValue(((ByteString)value).Span);
                break;
            case JsonForm.Truth:
                writer.WriteBooleanValue((bool)value);
                break;
            case JsonForm.Int32:
                writer.WriteNumberValue((int)value);
                break;
            case JsonForm.Int64:
                writer.WriteNumberValue((long)value);
                break;
            case JsonForm.Word when field.Words!.TryWord((int)value, out var word):
                writer.WriteStringValue(word);
                break;
            case JsonForm.Word:
                // A value from a newer version of the contracts: its number is all that is known of it.
                writer.WriteNumberValue((int)value);
                break;
            default:
                Write((IMessage)value, field.Message, kind: null);
                break;
        }
    }
}
