using System.Collections.Concurrent;
using System.Collections.Frozen;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Sitrep.Evidence.V1;

namespace Sitrep.Contracts.Json;

/// <summary>What JSON form a message takes.</summary>
internal enum MessageForm
{
    Object,
    Window,
    Moment,
    Timestamp,
    Duration,
}

/// <summary>How one kind of message is written and read, worked out once from its descriptor.</summary>
internal sealed class MessageMapping
{
    private static readonly ConcurrentDictionary<MessageDescriptor, MessageMapping> Plans = new();

    private readonly MessageParser _parser;
    private readonly FrozenDictionary<string, FieldMapping> _byName;

    private MessageMapping(MessageDescriptor descriptor)
    {
        _parser = descriptor.Parser;
        Form = FormOf(descriptor);
        Fields = Form is MessageForm.Object or MessageForm.Window
            ? [.. descriptor.Fields.InFieldNumberOrder().Select((field, place) => new FieldMapping(field, place))]
            : [];
        _byName = Fields.ToFrozenDictionary(field => field.Name.Value, StringComparer.Ordinal);
    }

    /// <summary>The form that the message takes.</summary>
    public MessageForm Form { get; }

    /// <summary>Its fields in the order of their numbers; none where the message is not a JSON object.</summary>
    public FieldMapping[] Fields { get; }

    /// <summary>The plan of a kind of message.</summary>
    public static MessageMapping For(MessageDescriptor descriptor) =>
        Plans.GetOrAdd(descriptor, static kind => new MessageMapping(kind));

    /// <summary>A new, empty message.</summary>
    public IMessage Create() => _parser.ParseFrom(ByteString.Empty);

    /// <summary>The field of a name, or null.</summary>
    public FieldMapping? Find(string name) => _byName.GetValueOrDefault(name);

    private static MessageForm FormOf(MessageDescriptor descriptor) =>
        descriptor == Timestamp.Descriptor ? MessageForm.Timestamp
        : descriptor == Duration.Descriptor ? MessageForm.Duration
        : descriptor == Moment.Descriptor ? MessageForm.Moment
        : descriptor == Window.Descriptor ? MessageForm.Window
        : MessageForm.Object;
}
