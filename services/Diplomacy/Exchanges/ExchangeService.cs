namespace Sitrep.Diplomacy.Exchanges;

/// <summary>Exchanges over gRPC.</summary>
public sealed class ExchangeService(RecordHandlers<Exchange> exchanges) : V1.ExchangeService.ExchangeServiceBase
{
    public override Task<GetExchangeResponse> GetExchange(GetExchangeRequest request, ServerCallContext context) =>
        exchanges.GetAsync<GetExchangeResponse>(request, context.CancellationToken);

    public override Task<ListExchangesResponse> ListExchanges(ListExchangesRequest request, ServerCallContext context) =>
        exchanges.ListAsync<ListExchangesResponse>(request, context.CancellationToken);

    public override Task<CreateExchangeResponse> CreateExchange(CreateExchangeRequest request, ServerCallContext context) =>
        exchanges.CreateAsync<CreateExchangeResponse>(request, context.CancellationToken);

    public override Task<UpdateExchangeResponse> UpdateExchange(UpdateExchangeRequest request, ServerCallContext context) =>
        exchanges.UpdateAsync<UpdateExchangeResponse>(request, context.CancellationToken);

    public override Task<WithdrawExchangeResponse> WithdrawExchange(WithdrawExchangeRequest request, ServerCallContext context) =>
        exchanges.WithdrawAsync<WithdrawExchangeResponse>(request, context.CancellationToken);

    public override Task<ListExchangeRevisionsResponse> ListExchangeRevisions(ListExchangeRevisionsRequest request, ServerCallContext context) =>
        exchanges.ListRevisionsAsync<ListExchangeRevisionsResponse>(request, context.CancellationToken);
}
