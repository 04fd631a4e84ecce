using Grpc.Core;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.Records;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Outages;

/// <summary>Outages over gRPC.</summary>
public sealed class OutageService(RecordHandlers<Outage> outages) : V1.OutageService.OutageServiceBase
{
    public override async Task<GetOutageResponse> GetOutage(GetOutageRequest request, ServerCallContext context)
    {
        var (outage, revision) = await outages.GetAsync(request, context.CancellationToken);
        return new GetOutageResponse { Outage = outage, Revision = revision };
    }

    public override async Task<ListOutagesResponse> ListOutages(ListOutagesRequest request, ServerCallContext context)
    {
        var (page, next, revision) = await outages.ListAsync(
            request,
            context.CancellationToken,
            Term.Of("region", request.Region),
            Term.Of("attacker", request.Attacker),
            Term.Of("cause", EnumWords.Of(request.Cause)),
            Term.Of("utility", EnumWords.Of(request.Utility)));
        return new ListOutagesResponse { Outages = { page }, NextPageToken = next, Revision = revision };
    }

    public override async Task<CreateOutageResponse> CreateOutage(CreateOutageRequest request, ServerCallContext context)
    {
        var (outage, revision) = await outages.CreateAsync(request, request.Outage, request.Note, context.CancellationToken);
        return new() { Outage = outage, Revision = revision };
    }

    public override async Task<UpdateOutageResponse> UpdateOutage(UpdateOutageRequest request, ServerCallContext context)
    {
        var (outage, revision) = await outages.UpdateAsync(request, request.Outage, request.Note, context.CancellationToken);
        return new() { Outage = outage, Revision = revision };
    }

    public override async Task<WithdrawOutageResponse> WithdrawOutage(WithdrawOutageRequest request, ServerCallContext context)
    {
        var (outage, revision) = await outages.WithdrawAsync(request, context.CancellationToken);
        return new() { Outage = outage, Revision = revision };
    }

    public override async Task<ListOutageRevisionsResponse> ListOutageRevisions(ListOutageRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListOutageRevisionsResponse();
        (response.NextPageToken, response.Revision) = await outages.ListRevisionsAsync(
            request,
            (commit, outage) => response.Revisions.Add(new OutageRevision { Commit = commit, Outage = outage }),
            context.CancellationToken);
        return response;
    }
}
