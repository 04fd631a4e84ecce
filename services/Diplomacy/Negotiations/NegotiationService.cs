using Grpc.Core;
using Sitrep.Contracts.Json;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Records;

namespace Sitrep.Diplomacy.Negotiations;

/// <summary>Negotiations over gRPC.</summary>
public sealed class NegotiationService(RecordHandlers<Negotiation> negotiations) : V1.NegotiationService.NegotiationServiceBase
{
    public override Task<GetNegotiationResponse> GetNegotiation(GetNegotiationRequest request, ServerCallContext context)
    {
        var (negotiation, revision) = negotiations.Get(request);
        return Task.FromResult(new GetNegotiationResponse { Negotiation = negotiation, Revision = revision });
    }

    public override Task<ListNegotiationsResponse> ListNegotiations(ListNegotiationsRequest request, ServerCallContext context)
    {
        var (page, next, revision) = negotiations.List(
            request,
            Term.Of("party", request.Party),
            Term.Of("stage", EnumWords.Of(request.Stage)),
            Term.Of("agreement", request.Agreement));
        return Task.FromResult(new ListNegotiationsResponse { Negotiations = { page }, NextPageToken = next, Revision = revision });
    }

    public override async Task<CreateNegotiationResponse> CreateNegotiation(CreateNegotiationRequest request, ServerCallContext context)
    {
        var (negotiation, revision) = await negotiations.CreateAsync(request, request.Negotiation, request.Note, context.CancellationToken);
        return new() { Negotiation = negotiation, Revision = revision };
    }

    public override async Task<UpdateNegotiationResponse> UpdateNegotiation(UpdateNegotiationRequest request, ServerCallContext context)
    {
        var (negotiation, revision) = await negotiations.UpdateAsync(request, request.Negotiation, request.Note, context.CancellationToken);
        return new() { Negotiation = negotiation, Revision = revision };
    }

    public override async Task<WithdrawNegotiationResponse> WithdrawNegotiation(WithdrawNegotiationRequest request, ServerCallContext context)
    {
        var (negotiation, revision) = await negotiations.WithdrawAsync(request, context.CancellationToken);
        return new() { Negotiation = negotiation, Revision = revision };
    }

    public override Task<ListNegotiationRevisionsResponse> ListNegotiationRevisions(
        ListNegotiationRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListNegotiationRevisionsResponse();
        (response.NextPageToken, response.Revision) = negotiations.ListRevisions(
            request, (commit, negotiation) => response.Revisions.Add(new NegotiationRevision { Commit = commit, Negotiation = negotiation }));
        return Task.FromResult(response);
    }
}
