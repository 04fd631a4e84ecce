using Grpc.Core;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Regions;
using Sitrep.Evidence.Summaries;
using Sitrep.Evidence.V1;
using Sitrep.Relief.V1;

namespace Sitrep.Relief.Summaries;

/// <summary>The relief section of a report over gRPC.</summary>
public sealed class SummaryService(SummaryReader reader, RecordSet records) : V1.SummaryService.SummaryServiceBase
{
    public override async Task<SummarizeResponse> Summarize(SummarizeRequest request, ServerCallContext context)
    {
        var (section, state) = await reader.ReadAsync(request, SectionOf, context.CancellationToken);
        return new SummarizeResponse { Section = section, State = state };
    }

    private ReliefSection SectionOf(SummaryScope scope)
    {
        Convoy[] arrived =
        [
            .. records.StoreOf<Convoy>().All<Convoy>(scope.Snapshot, new RecordQuery { Period = scope.Period })
                .Where(convoy => Located.IsIn(scope.Region, convoy.Place)),
        ];
        var section = new ReliefSection { Convoys = { Listing.First(arrived) } };
        section.ConvoysMore = arrived.Length - section.Convoys.Count;
        section.Caveats.Add(CommonCaveats.Cut("convoys", section.Convoys.Count, section.ConvoysMore));
        section.Sources.Add(NamedSources.In(section, scope.Sources));
        return section;
    }
}
