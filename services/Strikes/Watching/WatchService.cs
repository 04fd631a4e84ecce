using Grpc.Core;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;
using Sitrep.Evidence.Watching;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Watching;

/// <summary>What changes, over gRPC.</summary>
public sealed class WatchService(ChangeFeed feed) : V1.WatchService.WatchServiceBase
{
    public override async Task Watch(
        WatchRequest request, IServerStreamWriter<WatchResponse> responseStream, ServerCallContext context)
    {
        await foreach (var change in feed.FollowAsync(request.HasCursor ? request.Cursor : null, context.CancellationToken))
            await responseStream.WriteAsync(ToWire(change), context.CancellationToken);
    }

    private static WatchResponse ToWire(FeedEvent change)
    {
        var response = new WatchResponse()
        {
            Cursor = change.Cursor,
            KnownTime = Commits.ToTimestamp(change.KnownTime),
            RedactionRevision = change.Redaction,
        };
        switch (change.Record)
        {
            case null:
                response.Checkpoint = new Checkpoint();
                break;
            case Source source:
                response.Source = source;
                break;
            case Alias alias:
                response.Alias = alias;
                break;
            case Attack attack:
                response.Attack = attack;
                break;
            case Damage damage:
                response.Damage = damage;
                break;
            case Outage outage:
                response.Outage = outage;
                break;
            default:
                throw new NotSupportedException($"No event for {change.Record.Descriptor.FullName}.");
        }

        return response;
    }
}
