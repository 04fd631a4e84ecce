using System.Text.Json;
using Google.Protobuf.Reflection;

namespace Sitrep.Contracts.Json;

/// <summary>The JSON type of a field's value.</summary>
internal enum ValueForm
{
    Text,
    Bytes,
    Truth,
    Int32,
    Int64,
    Word,
    Message,
}

/// <summary>When an object has a field's member.</summary>
public enum Presence
{
    /// <summary>Always: lists, truth values and numbers.</summary>
    Always,

    /// <summary>Always, as null where the field has no value.</summary>
    OrNull,

    /// <summary>Where something is said: a text that is not empty, a word that is not "unspecified", a message, the chosen member of a
    /// oneof.</summary>
    WhenSaid,
}

/// <summary>How one field is written and read.</summary>
internal sealed class FieldMapping
{
    private readonly FieldDescriptor _descriptor;
    private MessageMapping? _message;

    public FieldMapping(FieldDescriptor field, int place)
    {
        _descriptor = field;
        Place = place;
        Name = JsonEncodedText.Encode(NameOf(field));
        Accessor = field.Accessor;
        Form = FormOf(field);
        IsList = field.IsRepeated;
        Choice = field.RealContainingOneof;
        IsOptional = field.HasPresence && Form != ValueForm.Message && Choice is null;
        Presence = IsOptional ? Presence.OrNull
            : IsList || (Choice is null && Form is ValueForm.Truth or ValueForm.Int32 or ValueForm.Int64) ? Presence.Always
            : Presence.WhenSaid;
        Words = Form == ValueForm.Word ? EnumTable.For(field.EnumType.ClrType) : null;
    }

    /// <summary>Number of the field in the contract.</summary>
    public int Number => _descriptor.FieldNumber;

    /// <summary>Position among the message's fields.</summary>
    public int Place { get; }

    public JsonEncodedText Name { get; }

    /// <summary>Name in the proto file, which is recognised in hints.</summary>
    public string ProtoName => _descriptor.Name;

    public IFieldAccessor Accessor { get; }

    public ValueForm Form { get; }

    public bool IsList { get; }

    /// <summary>A scalar that may be absent, written as null then.</summary>
    public bool IsOptional { get; }

    /// <summary>When the member is written.</summary>
    public Presence Presence { get; }

    /// <summary>The oneof of which it is a member, or null.</summary>
    public OneofDescriptor? Choice { get; }

    /// <summary>The words of an enum, or null for other forms.</summary>
    public EnumTable? Words { get; }

    /// <summary>The kind of message of a message field.</summary>
    public MessageDescriptor Kind => _descriptor.MessageType;

    /// <summary>The plan of a message field. Looked up late, since a message may contain its own kind.</summary>
    public MessageMapping Message => _message ??= MessageMapping.For(_descriptor.MessageType);

    /// <summary>The member's name: camelCase, but "class" for an item's class, whose proto name avoids a keyword.</summary>
    public static string NameOf(FieldDescriptor field) => field.JsonName == "itemClass" ? "class" : field.JsonName;

    private static ValueForm FormOf(FieldDescriptor field) => field.FieldType switch
    {
        _ when field.IsMap => throw Unsupported(field),
        FieldType.String => ValueForm.Text,
        FieldType.Bytes => ValueForm.Bytes,
        FieldType.Bool => ValueForm.Truth,
        FieldType.Int32 or FieldType.SInt32 or FieldType.SFixed32 => ValueForm.Int32,
        FieldType.Int64 or FieldType.SInt64 or FieldType.SFixed64 => ValueForm.Int64,
        FieldType.Enum => ValueForm.Word,
        FieldType.Message => ValueForm.Message,
        _ => throw Unsupported(field),
    };

    private static NotSupportedException Unsupported(FieldDescriptor field) =>
        new($"The JSON convention has no form for {field.FullName}, a {field.FieldType}.");
}
