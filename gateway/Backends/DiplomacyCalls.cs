using System.Runtime.CompilerServices;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Series;

namespace Sitrep.Gateway.Backends;

/// <summary>The calls of the diplomacy service that reports, comparisons and series need.</summary>
internal sealed class DiplomacyCalls(CallInvoker invoker)
{
    private readonly SummaryService.SummaryServiceClient _summaries = new(invoker);
    private readonly WatchService.WatchServiceClient _watch = new(invoker);

    public async Task<SectionAnswer<DiplomacySection>> SummarizeAsync(SectionQuestion question, CallOptions options)
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
        if (question.Revision is { } revision)
            request.ReadRevision = revision;
        var response = await _summaries.SummarizeAsync(request, options);
        return new(
            response.Section ?? new(),
            response.Commit ?? new(),
            response.NewestRevision,
            response.FirstKnownTime?.ToDateTimeOffset(),
            response.RedactionRevision);
    }

    public async Task<SectionAnswer<SeriesTable>> ListSeriesAsync(SeriesQuery query, CallOptions options)
    {
        var request = new ListSeriesRequest
        {
            Start = query.Start.ToTimestamp(),
            End = query.Stop.ToTimestamp(),
            Zone = query.Zone.Id,
            Step = query.Step,
            Measure = query.Measure,
            Item = query.Item,
            Claimant = query.Claimant,
            Side = query.Side,
            ReadTime = query.AsOf?.ToTimestamp(),
        };
        if (query.Revision is { } revision)
            request.ReadRevision = revision;
        var response = await _summaries.ListSeriesAsync(request, options);
        return new(response.Table ?? new(), response.Commit ?? new(), response.NewestRevision, null);
    }

    public async Task<SectionAnswer<ChangeTable>> ListChangesAsync(ChangesQuestion question, CallOptions options)
    {
        var request = new ListChangesRequest
        {
            Start = question.Start.ToTimestamp(),
            End = question.Stop.ToTimestamp(),
            Zone = question.Zone,
            Region = question.Region,
            LeftTime = question.LeftTime?.ToTimestamp(),
            RowsMax = question.RowsMax,
            ReadRevision = question.Revision,
        };
        if (question.LeftRevision is { } left)
            request.LeftRevision = left;
        var response = await _summaries.ListChangesAsync(request, options);
        return new(response.Table ?? new(), response.Commit ?? new(), response.NewestRevision, null, response.RedactionRevision);
    }

    /// <summary>How far the service has got, from now on.</summary>
    public async IAsyncEnumerable<WatchMark> WatchAsync([EnumeratorCancellation] CancellationToken ended)
    {
        await foreach (var message in ChangesAsync(null, ended))
            yield return new(message.Cursor, message.KnownTime?.ToDateTimeOffset(), message.RedactionRevision);
    }

    /// <summary>What changes after a cursor; null for from now on.</summary>
    public async IAsyncEnumerable<WatchResponse> ChangesAsync(long? cursor, [EnumeratorCancellation] CancellationToken ended)
    {
        var request = new WatchRequest();
        if (cursor is { } after)
            request.Cursor = after;
        using var stream = _watch.Watch(request, cancellationToken: ended);
        await foreach (var message in stream.ResponseStream.ReadAllAsync(ended))
            yield return message;
    }
}
