using System.Runtime.CompilerServices;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Backends;

/// <summary>The calls of the strikes service that a report needs.</summary>
internal sealed class StrikesCalls(CallInvoker invoker)
{
    private readonly SummaryService.SummaryServiceClient _summaries = new(invoker);
    private readonly WatchService.WatchServiceClient _watch = new(invoker);

    public async Task<SectionAnswer<StrikesSection>> SummarizeAsync(SectionQuestion question, CallOptions options)
    {
        var request = new SummarizeRequest
        {
            Start = question.Start.ToTimestamp(),
            End = question.Stop.ToTimestamp(),
            Zone = question.Zone,
            Region = question.Region,
            CompareStart = question.CompareStart.ToTimestamp(),
            CompareEnd = question.CompareStop.ToTimestamp(),
            ReadTime = question.AsOf?.ToTimestamp(),
        };
        if (question.Revision is { } revision) request.ReadRevision = revision;
        var response = await _summaries.SummarizeAsync(request, options);
        return new(response.Section ?? new(), response.Commit ?? new(), response.NewestRevision, response.FirstKnownTime?.ToDateTimeOffset());
    }

    public async IAsyncEnumerable<WatchMark> WatchAsync([EnumeratorCancellation] CancellationToken ended)
    {
        using var stream = _watch.Watch(new WatchRequest(), cancellationToken: ended);
        await foreach (var message in stream.ResponseStream.ReadAllAsync(ended))
            yield return new(message.Cursor, message.KnownTime?.ToDateTimeOffset());
    }
}
