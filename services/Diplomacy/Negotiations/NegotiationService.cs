namespace Sitrep.Diplomacy.Negotiations;

/// <summary>Negotiations over gRPC.</summary>
public sealed class NegotiationService(RecordHandlers<Negotiation> negotiations) : V1.NegotiationService.NegotiationServiceBase
{
    public override Task<GetNegotiationResponse> GetNegotiation(GetNegotiationRequest request, ServerCallContext context) =>
        negotiations.GetAsync<GetNegotiationResponse>(request, context.CancellationToken);

    public override Task<ListNegotiationsResponse> ListNegotiations(ListNegotiationsRequest request, ServerCallContext context) =>
        negotiations.ListAsync<ListNegotiationsResponse>(request, context.CancellationToken);

    public override Task<CreateNegotiationResponse> CreateNegotiation(CreateNegotiationRequest request, ServerCallContext context) =>
        negotiations.CreateAsync<CreateNegotiationResponse>(request, context.CancellationToken);

    public override Task<UpdateNegotiationResponse> UpdateNegotiation(UpdateNegotiationRequest request, ServerCallContext context) =>
        negotiations.UpdateAsync<UpdateNegotiationResponse>(request, context.CancellationToken);

    public override Task<WithdrawNegotiationResponse> WithdrawNegotiation(WithdrawNegotiationRequest request, ServerCallContext context) =>
        negotiations.WithdrawAsync<WithdrawNegotiationResponse>(request, context.CancellationToken);

    public override Task<ListNegotiationRevisionsResponse> ListNegotiationRevisions(
        ListNegotiationRevisionsRequest request, ServerCallContext context) =>
        negotiations.ListRevisionsAsync<ListNegotiationRevisionsResponse>(request, context.CancellationToken);
}
