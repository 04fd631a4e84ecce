using System.Runtime.CompilerServices;

namespace Sitrep.Gateway.Sections;

/// <summary>A message of a Watch stream, whichever service's.</summary>
/// <param name="Revision">The revision of the change; of a checkpoint, the one up to which everything was sent.</param>
/// <param name="KnownTime">When the platform learned it; null if the service does not say.</param>
/// <param name="Redaction">Revision of the service's newest redaction; 0: none.</param>
/// <param name="Kind">The kind of record in a word, such as attack; empty for a checkpoint.</param>
/// <param name="Record">The record as it now stands; null for a checkpoint.</param>
internal sealed record WatchMessage(long Revision, Timestamp? KnownTime, long Redaction, string Kind = "", IMessage? Record = null)
{
    public bool IsCheckpoint => Record is null;
}

/// <summary>A service's Watch, read by its descriptor, so that a new kind of record needs no change here.</summary>
internal sealed class WatchMethod
{
    private readonly Method<WatchRequest, IWatchResponse> _method;
    private readonly OneofDescriptor _event;

    public WatchMethod(MethodDescriptor method)
    {
        _method = new(
            MethodType.ServerStreaming,
            method.Service.FullName,
            method.Name,
            Marshallers.Create(message => message.ToByteArray(), WatchRequest.Parser.ParseFrom),
            Marshallers.Create(message => message.ToByteArray(), bytes => (IWatchResponse)method.OutputType.Parser.ParseFrom(bytes)));
        _event = method.OutputType.Oneofs.Single(oneof => oneof.Name == "event");
        Records = [.. _event.Fields.Where(field => field.MessageType != Checkpoint.Descriptor)];
    }

    /// <summary>The full name of its service.</summary>
    public string Service => _method.ServiceName;

    /// <summary>The records that it tells of, as fields of its message.</summary>
    public IReadOnlyList<FieldDescriptor> Records { get; }

    /// <summary>The kinds of record that it tells of, each in a word.</summary>
    public IEnumerable<string> Kinds => Records.Select(WordOf);

    /// <summary>What changes after a cursor, as it changes.</summary>
    /// <param name="invoker">To call with.</param>
    /// <param name="cursor">The cursor; null for from now on.</param>
    /// <param name="checkpointsOnly">Whether only how far the service has got, without the records.</param>
    /// <param name="ended">Ends it.</param>
    public async IAsyncEnumerable<WatchMessage> FollowAsync(
        CallInvoker invoker, long? cursor, bool checkpointsOnly, [EnumeratorCancellation] CancellationToken ended)
    {
        var request = new WatchRequest { CheckpointsOnly = checkpointsOnly };
        if (cursor is { } after)
            request.Cursor = after;
        using var stream = invoker.AsyncServerStreamingCall(_method, null, new CallOptions(cancellationToken: ended), request);
        await foreach (var response in stream.ResponseStream.ReadAllAsync(ended))
        {
            if (Read(response) is { } message)
                yield return message;
        }
    }

    /// <summary>Reads a message; null for a change of a kind that only a newer service knows.</summary>
    public WatchMessage? Read(IWatchResponse response) => _event.Accessor.GetCaseFieldDescriptor(response) switch
    {
        null => null,
        var field when field.MessageType == Checkpoint.Descriptor => new(response.Cursor, response.KnownTime, response.RedactionRevision),
        var field => new(
            response.Cursor, response.KnownTime, response.RedactionRevision, WordOf(field), (IMessage)field.Accessor.GetValue(response)),
    };

    private static string WordOf(FieldDescriptor field) => field.Name.Replace('_', '-');
}
