using Grpc.Core;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Comparisons;
using Sitrep.Evidence.Summaries;

namespace Sitrep.Diplomacy.Summaries;

/// <summary>The diplomacy section of a report over gRPC.</summary>
public sealed class SummaryService(
    SummaryReader reader, SeriesReader series, ChangeReader changes, PeriodReader periods) : V1.SummaryService.SummaryServiceBase
{
    public override async Task<SummarizeResponse> Summarize(SummarizeRequest request, ServerCallContext context)
    {
        var summary = await reader.ReadAsync(request, scope => DiplomacySectionBuilder.Build(scope, periods.Read(scope)), context.CancellationToken);
        return new SummarizeResponse
        {
            Commit = summary.Commit,
            Section = summary.Section,
            NewestRevision = summary.NewestRevision,
            FirstKnownTime = summary.FirstKnownTime,
            RedactionRevision = summary.RedactionRevision,
        };
    }

    public override async Task<ListSeriesResponse> ListSeries(ListSeriesRequest request, ServerCallContext context)
    {
        var answer = await series.ReadAsync(
            request,
            SeriesQuestion.Of(request),
            SeriesQuestion.Measures,
            SeriesQuestion.Check(request),
            (snapshot, period) => periods.Released(snapshot, period, request.Claimant, request.Step),
            context.CancellationToken);
        return new ListSeriesResponse { Commit = answer.Commit, Table = answer.Table, NewestRevision = answer.NewestRevision };
    }

    public override async Task<ListChangesResponse> ListChanges(ListChangesRequest request, ServerCallContext context)
    {
        var answer = await changes.ReadAsync(request, context.CancellationToken);
        return new ListChangesResponse
        {
            Commit = answer.Commit,
            Table = answer.Table,
            NewestRevision = answer.NewestRevision,
            RedactionRevision = answer.RedactionRevision,
        };
    }
}
