using System.Buffers;
using System.Text.Encodings.Web;

namespace Sitrep.Contracts.Json;

/// <summary>The contract messages as JSON, one convention for bulletins and for the gateway: camelCase members in the order of
/// their field numbers, enum values as kebab-case words without their prefix, RFC 3339 times in UTC, ISO 8601
/// durations, a <c>Moment</c> as one string of its own precision, whole numbers as JSON numbers. Lists, truth values and
/// numbers are always written; an absent optional number is <c>null</c>; empty strings, values not set and absent
/// messages are left out. The same message always gives the same bytes.</summary>
public static class RecordJson
{
    /// <summary>Deepest nesting read: three times what the contracts need, far from what could exhaust a stack.</summary>
    public const int DepthMax = 32;

    /// <summary>Most records, and most of what surrounds one, fit in without it growing.</summary>
    private const int BufferBytesMin = 4 << 10;

    /// <summary>A page of records fits in; what is larger is rare, and would be held for good by every thread.</summary>
    private const int BufferBytesKept = 256 << 10;

    // Of the thread, to be written into again: to let one grow for each answer is a third of what its JSON costs.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>The member in which a line of a bulletin says what kind of record it is.</summary>
    public const string KindMember = "kind";

    /// <summary>How to parse a document that is to be read: standard JSON, at most <see cref="DepthMax"/> deep.</summary>
    public static JsonDocumentOptions DocumentOptions { get; } = new() { MaxDepth = DepthMax };

    /// <summary>How to write. Only what JSON demands is escaped, so that any script stays legible; the text is therefore not fit
    /// to be placed inside HTML.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name of a field in JSON.</summary>
    public static string NameOf(FieldDescriptor field) => FieldMapping.NameOf(field);

    /// <summary>Writes a message as one JSON value.</summary>
    /// <exception cref="InvalidOperationException">A timestamp or duration in it is outside the range of its type.</exception>
    public static void Write(Utf8JsonWriter writer, IMessage message) =>
        new RecordJsonWriter(writer).Write(message);

    /// <summary>Writes a record as a line of a bulletin: an object whose first member names its kind.</summary>
    /// <exception cref="InvalidOperationException">A timestamp or duration in it is outside the range of its type.</exception>
    public static void WriteLine(Utf8JsonWriter writer, string kind, IMessage record) =>
        new RecordJsonWriter(writer).Write(record, kind);

    /// <summary>Writes a message, asking for each message in it, itself included, whether to put something else in its place.</summary>
    /// <param name="replace">Writes exactly one value and returns true, or writes nothing and returns false.</param>
    /// <exception cref="InvalidOperationException">A timestamp or duration in it is outside the range of its type.</exception>
    public static void Write(Utf8JsonWriter writer, IMessage message, Func<Utf8JsonWriter, IMessage, bool> replace) =>
        new RecordJsonWriter(writer, replace).Write(message);

    /// <summary>Writes a message's members into an object that the caller has opened and will close.</summary>
    /// <param name="except">Numbers of the fields to leave out.</param>
    /// <param name="replace">As for <see cref="Write(Utf8JsonWriter, IMessage, Func{Utf8JsonWriter, IMessage, bool})"/>; null to replace
    /// nothing.</param>
    /// <exception cref="InvalidOperationException">A timestamp or duration in it is outside the range of its type.</exception>
    public static void WriteMembers(
        Utf8JsonWriter writer, IMessage message, ReadOnlySpan<int> except, Func<Utf8JsonWriter, IMessage, bool>? replace = null) =>
        new RecordJsonWriter(writer, replace).WriteMembers(message, except);

    /// <summary>A message as JSON in UTF-8, on one line.</summary>
    /// <exception cref="InvalidOperationException">A timestamp or duration in it is outside the range of its type.</exception>
    public static byte[] ToUtf8(IMessage message) => ToUtf8(writer => Write(writer, message));

    /// <summary>What is written as JSON in UTF-8, on one line.</summary>
    public static byte[] ToUtf8(Action<Utf8JsonWriter> write)
    {
        // Taken away meanwhile: whoever writes may come here again.
        var buffer = _buffer ?? new(BufferBytesMin);
        _buffer = null;
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            write(writer);
        var utf8 = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= BufferBytesKept)
        {
            buffer.ResetWrittenCount();
            _buffer = buffer;
        }

        return utf8;
    }

    /// <summary>A message as JSON, on one line.</summary>
    /// <exception cref="InvalidOperationException">A timestamp or duration in it is outside the range of its type.</exception>
    public static string ToJson(IMessage message) => Encoding.UTF8.GetString(ToUtf8(message));

    /// <summary>Reads a message; null if anything is wrong with it, and then the violations say all that is.</summary>
    public static T? Read<T>(JsonElement element, Violations violations)
        where T : class, IMessage<T>, new()
    {
        var before = violations.Added;
        var target = new T();
        Read(target, element, violations);
        return violations.Added == before ? target : null;
    }

    /// <summary>Parses and reads a message; null if anything is wrong, also if the text is no JSON.</summary>
    public static T? Read<T>(ReadOnlyMemory<byte> utf8, Violations violations)
        where T : class, IMessage<T>, new()
    {
        using var document = Parse(utf8, violations);
        return document is null ? null : Read<T>(document.RootElement, violations);
    }

    /// <summary>Reads into an empty message of any kind; what could be read stands in it even if there are violations.</summary>
    public static void Read(IMessage target, JsonElement element, Violations violations) =>
        RecordJsonReader.Read(target, MessageMapping.For(target.Descriptor), element, envelope: null, violations);

    /// <summary>Reads a line of a bulletin into an empty record: as <see cref="Read(IMessage, JsonElement, Violations)"/>, but the
    /// object also has the member <see cref="KindMember"/>, by which the caller chose the record.</summary>
    public static void ReadLine(IMessage target, JsonElement element, Violations violations) =>
        RecordJsonReader.Read(target, MessageMapping.For(target.Descriptor), element, KindMember, violations);

    /// <summary>Reads a message of a kind known only by its descriptor; null if anything is wrong with it.</summary>
    public static IMessage? Read(MessageDescriptor kind, JsonElement element, Violations violations)
    {
        var before = violations.Added;
        var target = MessageMapping.For(kind).Create();
        Read(target, element, violations);
        return violations.Added == before ? target : null;
    }

    /// <summary>The text of an object's first member of a name, for example its kind; null if it has none that is a text.</summary>
    public static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && JsonText.Find(element, name) is { ValueKind: JsonValueKind.String } member
            ? JsonText.Of(member)
            : null;

    /// <summary>Parses a document within the limits; null and one violation if it is no JSON or nested too deep.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8, Violations violations)
    {
        try
        {
            return JsonDocument.Parse(utf8, DocumentOptions);
        }
        catch (JsonException fault)
        {
            violations.Add(
                "",
                $"Is not one JSON value at most {DepthMax} levels deep: fails at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}.",
                "Send one well-formed JSON value in UTF-8.");
            return null;
        }
    }
}
