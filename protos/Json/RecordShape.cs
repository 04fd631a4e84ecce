using Google.Protobuf.Reflection;

namespace Sitrep.Contracts.Json;

/// <summary>What the JSON of a field's value is.</summary>
public enum MemberForm
{
    Text,

    /// <summary>Bytes, as base64.</summary>
    Base64,
    Truth,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>One of the words of an enum.</summary>
    Word,

    /// <summary>An instant as RFC 3339 in UTC.</summary>
    Instant,

    /// <summary>A length of time as ISO 8601 in hours, minutes and seconds.</summary>
    Duration,

    /// <summary>A minute, a day or a month; the form says which.</summary>
    Moment,

    /// <summary>An object.</summary>
    Object,
}

/// <summary>One member of an object, as <see cref="RecordJson"/> writes it.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Field">The field that it is of.</param>
/// <param name="Form">What its value is, or what each element of the list is.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Presence">When the object has it.</param>
public sealed record MemberShape(string Name, FieldDescriptor Field, MemberForm Form, bool IsList, Presence Presence);

/// <summary>The shape of messages in JSON, for whoever describes them: taken from the plans by which they are written.</summary>
public static class RecordShape
{
    /// <summary>A moment: an instant in UTC, a day or a month.</summary>
    public const string MomentPattern = @"^[0-9]{4}-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z)?)?$";

    /// <summary>A duration in hours, minutes and seconds.</summary>
    public const string DurationPattern = @"^-?PT(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]{1,9})?S)?$";

    /// <summary>The members of a message in the order in which they are written; none where it is not an object.</summary>
    public static IReadOnlyList<MemberShape> MembersOf(MessageDescriptor message) =>
    [
        .. MessageMapping.For(message).Fields.Select(field =>
            new MemberShape(field.Name.Value, message.FindFieldByNumber(field.Number), FormOf(field), field.IsList, field.Presence)),
    ];

    /// <summary>What a message is in JSON.</summary>
    public static MemberForm FormOf(MessageDescriptor message) => MessageMapping.For(message).Form switch
    {
        MessageForm.Timestamp => MemberForm.Instant,
        MessageForm.Duration => MemberForm.Duration,
        MessageForm.Moment => MemberForm.Moment,
        _ => MemberForm.Object,
    };

    /// <summary>The word of an enum's value.</summary>
    /// <returns>The word; empty for the value 0, "not set".</returns>
    public static string WordOf(EnumValueDescriptor value) =>
        value.Number != 0 && EnumTable.For(value.EnumDescriptor.ClrType).TryWord(value.Number, out var word)
            ? word.Value
            : "";

    private static MemberForm FormOf(FieldMapping field) => field.Form switch
    {
        ValueForm.Text => MemberForm.Text,
        ValueForm.Bytes => MemberForm.Base64,
        ValueForm.Truth => MemberForm.Truth,
        ValueForm.Int32 => MemberForm.Int32,
        ValueForm.Int64 => MemberForm.Int64,
        ValueForm.Word => MemberForm.Word,
        _ => FormOf(field.Kind),
    };
}
