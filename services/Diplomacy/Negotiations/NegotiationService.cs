using Grpc.Core;
using Sitrep.Contracts.Json;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Records;

namespace Sitrep.Diplomacy.Negotiations;

/// <summary>Negotiations over gRPC.</summary>
public sealed class NegotiationService(RecordHandlers<Negotiation> negotiations) : V1.NegotiationService.NegotiationServiceBase
{
    public override async Task<GetNegotiationResponse> GetNegotiation(GetNegotiationRequest request, ServerCallContext context)
    {
        var (negotiation, revision) = await negotiations.GetAsync(request, context.CancellationToken);
        return new GetNegotiationResponse { Negotiation = negotiation, Revision = revision };
    }

    public override async Task<ListNegotiationsResponse> ListNegotiations(ListNegotiationsRequest request, ServerCallContext context)
    {
        var (page, next, revision) = await negotiations.ListAsync(
            request,
            context.CancellationToken,
            Term.Of("party", request.Party),
            Term.Of("stage", EnumWords.Of(request.Stage)),
            Term.Of("agreement", request.Agreement));
        return new ListNegotiationsResponse { Negotiations = { page }, NextPageToken = next, Revision = revision };
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

    public override async Task<ListNegotiationRevisionsResponse> ListNegotiationRevisions(
        ListNegotiationRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListNegotiationRevisionsResponse();
        (response.NextPageToken, response.Revision) = await negotiations.ListRevisionsAsync(
            request,
            (commit, negotiation) => response.Revisions.Add(new NegotiationRevision { Commit = commit, Negotiation = negotiation }),
            context.CancellationToken);
        return response;
    }
}
