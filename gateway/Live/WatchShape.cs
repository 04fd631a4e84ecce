using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Gateway.Live;

/// <summary>A message of a Watch stream, whichever service's.</summary>
/// <param name="Revision">The revision of the change; of a checkpoint, the one up to which everything was sent.</param>
/// <param name="KnownTime">When the platform learned it; null if the service does not say.</param>
/// <param name="Kind">The kind of record in a word, such as attack; empty for a checkpoint.</param>
/// <param name="Record">The record as it now stands; null for a checkpoint.</param>
internal sealed record WatchMessage(long Revision, Timestamp? KnownTime, string Kind, IMessage? Record)
{
    public bool IsCheckpoint => Record is null;
}

/// <summary>How a service's Watch messages are read: by their descriptor, so that a new kind of record needs no change here.</summary>
internal sealed class WatchShape
{
    private const string Checkpoint = "checkpoint";

    private readonly FieldDescriptor _cursor;
    private readonly FieldDescriptor _knownTime;
    private readonly OneofDescriptor _event;

    /// <summary>The shape of a WatchResponse.</summary>
    public WatchShape(MessageDescriptor response)
    {
        _cursor = response.FindFieldByName("cursor");
        _knownTime = response.FindFieldByName("known_time");
        _event = response.Oneofs.Single(oneof => oneof.Name == "event");
        Kinds = [.. _event.Fields.Where(field => field.Name != Checkpoint).Select(WordOf)];
    }

    /// <summary>The kinds of record that there are changes of, each in a word.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>Reads a message; null for a change of a kind that only a newer service knows.</summary>
    public WatchMessage? Read(IMessage response)
    {
        var revision = (long)_cursor.Accessor.GetValue(response);
        var knownTime = (Timestamp?)_knownTime.Accessor.GetValue(response);
        return _event.Accessor.GetCaseFieldDescriptor(response) switch
        {
            null => null,
            { Name: Checkpoint } => new(revision, knownTime, "", null),
            var field => new(revision, knownTime, WordOf(field), (IMessage)field.Accessor.GetValue(response)),
        };
    }

    private static string WordOf(FieldDescriptor field) => field.Name.Replace('_', '-');
}
