using System.Collections.Immutable;
using System.Linq.Expressions;
using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Contracts.Json;

/// <summary>How one kind of message is JSON, worked out once from its descriptor.</summary>
public sealed class MessageMapping
{
    private static readonly ConcurrentDictionary<MessageDescriptor, MessageMapping> Mappings = new();

    private readonly FrozenDictionary<string, FieldMapping> _byName;
    private Func<IMessage>? _create;

    private MessageMapping(MessageDescriptor descriptor)
    {
        Descriptor = descriptor;
        Form = FormOf(descriptor);
        Fields = Form == JsonForm.Object
            ? [.. descriptor.Fields.InFieldNumberOrder().Select((field, place) => new FieldMapping(field, place))]
            : [];
        Value = Fields is [{ IsInline: true, IsMap: false, Form: not JsonForm.Object } only] ? only : null;
        _byName = Fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>The kind of message.</summary>
    public MessageDescriptor Descriptor { get; }

    /// <summary>What the message is.</summary>
    public JsonForm Form { get; }

    /// <summary>Its fields in the order of their numbers, in which they are written; none where it is not an object.</summary>
    public ImmutableArray<FieldMapping> Fields { get; }

    /// <summary>The field whose value stands in place of the message; null where the message is itself.</summary>
    public FieldMapping? Value { get; }

    /// <summary>Whether times in it may be written as local times of the zone that it names.</summary>
    internal bool PlacesLocalTimes => Descriptor == Window.Descriptor;

    /// <summary>The mapping of a kind of message.</summary>
    public static MessageMapping For(MessageDescriptor descriptor) =>
        Mappings.GetOrAdd(descriptor, static kind => new MessageMapping(kind));

    /// <summary>What a kind of message is; asked of fields, whose message may contain their own kind.</summary>
    internal static JsonForm FormOf(MessageDescriptor descriptor) =>
        descriptor == Timestamp.Descriptor ? JsonForm.Instant
        : descriptor == Duration.Descriptor ? JsonForm.Duration
        : descriptor == Moment.Descriptor ? JsonForm.Moment
        : JsonForm.Object;

    /// <summary>A new, empty message.</summary>
    internal IMessage Create() => (_create ??= Expression.Lambda<Func<IMessage>>(Expression.New(Descriptor.ClrType)).Compile())();

    /// <summary>The field of a member, or null. Its name is compared as it stands, and read only where it is written with escapes.</summary>
    internal FieldMapping? Find(JsonProperty member)
    {
        var name = JsonMarshal.GetRawUtf8PropertyName(member);
        if (name.Contains((byte)'\\'))
            return _byName.GetValueOrDefault(JsonText.NameOf(member));
        foreach (var field in Fields)
        {
            if (name.SequenceEqual(field.EncodedName.EncodedUtf8Bytes))
                return field;
        }

        return null;
    }
}
