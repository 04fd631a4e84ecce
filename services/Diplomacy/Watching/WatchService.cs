using Sitrep.Evidence.Watching;

namespace Sitrep.Diplomacy.Watching;

/// <summary>What changes, over gRPC.</summary>
public sealed class WatchService(WatchStream<WatchResponse> stream) : V1.WatchService.WatchServiceBase
{
    public override Task Watch(WatchRequest request, IServerStreamWriter<WatchResponse> responseStream, ServerCallContext context) =>
        stream.SendAsync(request, responseStream, context.CancellationToken);
}
