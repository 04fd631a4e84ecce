using Grpc.Core;

namespace Sitrep.Evidence.Watching;

/// <summary>Changes as the messages of one service tell of them: by their descriptor, so that a new kind of record needs no
/// change here.</summary>
public sealed class WatchStream<TResponse>(ChangeFeed feed)
    where TResponse : class, IMessage<TResponse>, IWatchResponse, new()
{
    private static readonly Dictionary<MessageDescriptor, FieldDescriptor> Events =
        new TResponse().Descriptor.Oneofs.Single(oneof => oneof.Name == "event").Fields.ToDictionary(field => field.MessageType);

    /// <summary>Sends every change after a cursor for as long as somebody listens.</summary>
    public async Task SendAsync(V1.WatchRequest request, IServerStreamWriter<TResponse> responses, CancellationToken ended)
    {
        await foreach (var change in feed.FollowAsync(request.HasCursor ? request.Cursor : null, ended, !request.CheckpointsOnly))
            await responses.WriteAsync(ToWire(change), ended);
    }

    private static TResponse ToWire(FeedEvent change)
    {
        var response = new TResponse
        {
            Cursor = change.Cursor,
            KnownTime = Commits.ToTimestamp(change.KnownTime),
            RedactionRevision = change.Redaction,
        };
        var told = (IMessage?)change.Record ?? new V1.Checkpoint();
        Events[told.Descriptor].Accessor.SetValue(response, told);
        return response;
    }
}
