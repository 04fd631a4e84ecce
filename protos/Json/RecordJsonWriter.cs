using System.Collections;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Sitrep.Evidence.V1;

namespace Sitrep.Contracts.Json;

/// <summary>Writes messages by their plans.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="replace">Asked before each message: true if it has written something in its place; null to ask nobody.</param>
internal sealed class RecordJsonWriter(Utf8JsonWriter writer, Func<Utf8JsonWriter, IMessage, bool>? replace = null)
{
    /// <summary>Writes a message.</summary>
    /// <param name="message">What to write.</param>
    /// <param name="kind">What to write as the kind, the first member of an object; null for none.</param>
    public void Write(IMessage message, string? kind = null) => Write(message, MessageMapping.For(message.Descriptor), kind);

    /// <summary>Writes the members of a message into an object that is open.</summary>
    /// <param name="message">What to write.</param>
    /// <param name="except">Numbers of the fields to leave out.</param>
    public void WriteMembers(IMessage message, ReadOnlySpan<int> except) =>
        WriteMembers(message, MessageMapping.For(message.Descriptor), except);

    private void Write(IMessage message, MessageMapping plan, string? kind)
    {
        if (replace is not null && replace(writer, message))
            return;

        switch (plan.Form)
        {
            case MessageForm.Timestamp:
                writer.WriteStringValue(Rfc3339.Write((Timestamp)message));
                break;
            case MessageForm.Duration:
                writer.WriteStringValue(Iso8601Duration.Write((Duration)message));
                break;
            case MessageForm.Moment:
                writer.WriteStringValue(MomentText.Write((Moment)message));
                break;
            default:
                writer.WriteStartObject();
                if (kind is not null)
                    writer.WriteString(RecordJson.KindMember, kind);
                WriteMembers(message, plan, []);
                writer.WriteEndObject();
                break;
        }
    }

    private void WriteMembers(IMessage message, MessageMapping plan, ReadOnlySpan<int> except)
    {
        foreach (var field in plan.Fields)
            if (!except.Contains(field.Number))
                WriteMember(message, field);
    }

    private void WriteMember(IMessage message, FieldMapping field)
    {
        if (field.IsList)
        {
            writer.WriteStartArray(field.Name);
            foreach (var element in (IList)field.Accessor.GetValue(message))
                WriteValue(element, field);
            writer.WriteEndArray();
        }
        else if (field.IsOptional && !field.Accessor.HasValue(message))
        {
            writer.WriteNull(field.Name);
        }
        else if (field.Choice is null || field.Accessor.HasValue(message))
        {
            var value = field.Accessor.GetValue(message);
            if (field.IsOptional || field.Choice is not null || IsSaid(value))
            {
                writer.WritePropertyName(field.Name);
                WriteValue(value!, field);
            }
        }
    }

    // A zero is a number that was said, and false is an answer; an empty text or an enum's 0 says nothing.
    private static bool IsSaid(object? value) => value switch
    {
        null => false,
        string text => text.Length > 0,
        ByteString bytes => bytes.Length > 0,
        System.Enum word => (int)(object)word != 0,
        Moment moment => moment.SaidCase != Moment.SaidOneofCase.None,
        _ => true,
    };

    private void WriteValue(object value, FieldMapping field)
    {
        switch (field.Form)
        {
            case ValueForm.Text:
                writer.WriteStringValue((string)value);
                break;
            case ValueForm.Bytes:
                writer.WriteBase64StringValue(((ByteString)value).Span);
                break;
            case ValueForm.Truth:
                writer.WriteBooleanValue((bool)value);
                break;
            case ValueForm.Int32:
                writer.WriteNumberValue((int)value);
                break;
            case ValueForm.Int64:
                writer.WriteNumberValue((long)value);
                break;
            case ValueForm.Word when field.Words!.TryWord((int)value, out var word):
                writer.WriteStringValue(word);
                break;
            case ValueForm.Word:
                // A value from a newer version of the contracts: its number is all that is known of it.
                writer.WriteNumberValue((int)value);
                break;
            default:
                Write((IMessage)value, field.Message, kind: null);
                break;
        }
    }
}
