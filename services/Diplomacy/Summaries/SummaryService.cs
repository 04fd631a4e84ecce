namespace Sitrep.Diplomacy.Summaries;

/// <summary>The diplomacy section of a report over gRPC.</summary>
public sealed class SummaryService(SummaryReader reader, PeriodReader periods) : V1.SummaryService.SummaryServiceBase
{
    public override async Task<SummarizeResponse> Summarize(SummarizeRequest request, ServerCallContext context)
    {
        var (section, state) = await reader.ReadAsync(
            request, scope => DiplomacySectionBuilder.Build(scope, periods.Read(scope)), context.CancellationToken);
        return new SummarizeResponse { Section = section, State = state };
    }
}
