namespace Sitrep.Contracts.Json;

/// <summary>How one field is a member of a JSON object: worked out once, for writing, for reading and for whoever describes it.</summary>
public sealed class FieldMapping
{
    // Of the entries of a map, as every map has them.
    private const int MapValueNumber = 2;

    private readonly FieldDescriptor _value;
    private MessageMapping? _message;

    internal FieldMapping(FieldDescriptor field, int place)
    {
        var options = field.GetOptions();
        _value = field.IsMap ? field.MessageType.FindFieldByNumber(MapValueNumber) : field;
        Field = field;
        Place = place;
        IsMap = field.IsMap;
        IsList = field.IsRepeated && !field.IsMap;
        EncodedName = JsonEncodedText.Encode(NameOf(field));
        Form = FormOf(_value);
        Choice = field.RealContainingOneof;
        var isPromised = options?.GetExtension(JsonExtensions.Always) ?? false;
        HasPresence = field.ContainingOneof is not null;
        IsNullable = HasPresence && Choice is null && !isPromised;
        IsInline = options?.GetExtension(JsonExtensions.Inline) ?? false;
        IsAlways = isPromised || IsNullable || field.IsRepeated || (Choice is null && Form is JsonForm.Truth or JsonForm.Int32 or JsonForm.Int64);
        IsPlainText = Form == JsonForm.Text && !field.IsRepeated && !IsInline && Choice is null;
        Words = Form == JsonForm.Word ? EnumTable.For(_value.EnumType.ClrType) : null;
    }

    public FieldDescriptor Field { get; }

    /// <summary>The member's name.</summary>
    public string Name => EncodedName.Value;

    /// <summary>What its value is; of a list each element, of a map each value.</summary>
    public JsonForm Form { get; }

    /// <summary>Whether it is a list.</summary>
    public bool IsList { get; }

    /// <summary>Whether it is an object whose members have names of their own.</summary>
    public bool IsMap { get; }

    /// <summary>Whether every object has it.</summary>
    public bool IsAlways { get; }

    /// <summary>Whether it is null where the field has no value; else it is then left out.</summary>
    public bool IsNullable { get; }

    /// <summary>Whether it is no member, but its own members or its value stand in its place.</summary>
    public bool IsInline { get; }

    /// <summary>The kind of message that its value is. Only where it is one.</summary>
    public MessageMapping Message => _message ??= MessageMapping.For(_value.MessageType);

    /// <summary>The enum of which its value is a word. Only where it is one.</summary>
    public EnumDescriptor Enum => _value.EnumType;

    /// <summary>Whether its value is a message, whatever that is in JSON.</summary>
    public bool IsMessage => _value.FieldType == FieldType.Message;

    internal JsonEncodedText EncodedName { get; }

    /// <summary>Position among the message's fields.</summary>
    internal int Place { get; }

    internal IFieldAccessor Accessor => Field.Accessor;

    /// <summary>The oneof of which it is a member, or null.</summary>
    internal OneofDescriptor? Choice { get; }

    /// <summary>Whether a value that was set is told from one that was not, however empty it is.</summary>
    internal bool HasPresence { get; }

    /// <summary>Whether it is one text, whatever else the message has: most members are.</summary>
    internal bool IsPlainText { get; }

    internal EnumTable? Words { get; }

    /// <summary>The member's name: camelCase, but "class" for an item's class, whose proto name avoids a keyword.</summary>
    internal static string NameOf(FieldDescriptor field) => field.JsonName == "itemClass" ? "class" : field.JsonName;

    private static JsonForm FormOf(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => JsonForm.Text,
        FieldType.Bytes => JsonForm.Base64,
        FieldType.Bool => JsonForm.Truth,
        FieldType.Int32 or FieldType.SInt32 or FieldType.SFixed32 => JsonForm.Int32,
        FieldType.Int64 or FieldType.SInt64 or FieldType.SFixed64 => JsonForm.Int64,
        FieldType.Enum => JsonForm.Word,
        FieldType.Message => MessageMapping.FormOf(field.MessageType),
        _ => throw new NotSupportedException($"The JSON convention has no form for {field.FullName}, a {field.FieldType}."),
    };
}
