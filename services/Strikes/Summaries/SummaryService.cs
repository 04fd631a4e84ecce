namespace Sitrep.Strikes.Summaries;

/// <summary>The strikes section of a report over gRPC.</summary>
public sealed class SummaryService(SummaryReader reader, SectionReader sections) : V1.SummaryService.SummaryServiceBase
{
    public override async Task<SummarizeResponse> Summarize(SummarizeRequest request, ServerCallContext context)
    {
        var (section, state) = await reader.ReadAsync(request, sections.Read, context.CancellationToken);
        return new SummarizeResponse { Section = section, State = state };
    }
}
