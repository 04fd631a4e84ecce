using Grpc.Core;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Records;

namespace Sitrep.Diplomacy.Exchanges;

/// <summary>Exchanges over gRPC.</summary>
public sealed class ExchangeService(RecordHandlers<Exchange> exchanges) : V1.ExchangeService.ExchangeServiceBase
{
    public override Task<GetExchangeResponse> GetExchange(GetExchangeRequest request, ServerCallContext context)
    {
        var (exchange, revision) = exchanges.Get(request);
        return Task.FromResult(new GetExchangeResponse { Exchange = exchange, Revision = revision });
    }

    public override Task<ListExchangesResponse> ListExchanges(ListExchangesRequest request, ServerCallContext context)
    {
        var (page, next, revision) = exchanges.List(
            request,
            Term.Of("party", request.Party),
            Term.Of("agreement", request.Agreement),
            Term.Of("side", request.Side),
            Term.Of("item", request.Item));
        return Task.FromResult(new ListExchangesResponse { Exchanges = { page }, NextPageToken = next, Revision = revision });
    }

    public override async Task<CreateExchangeResponse> CreateExchange(CreateExchangeRequest request, ServerCallContext context)
    {
        var (exchange, revision) = await exchanges.CreateAsync(request, request.Exchange, request.Note, context.CancellationToken);
        return new() { Exchange = exchange, Revision = revision };
    }

    public override async Task<UpdateExchangeResponse> UpdateExchange(UpdateExchangeRequest request, ServerCallContext context)
    {
        var (exchange, revision) = await exchanges.UpdateAsync(request, request.Exchange, request.Note, context.CancellationToken);
        return new() { Exchange = exchange, Revision = revision };
    }

    public override async Task<WithdrawExchangeResponse> WithdrawExchange(WithdrawExchangeRequest request, ServerCallContext context)
    {
        var (exchange, revision) = await exchanges.WithdrawAsync(request, context.CancellationToken);
        return new() { Exchange = exchange, Revision = revision };
    }

    public override Task<ListExchangeRevisionsResponse> ListExchangeRevisions(ListExchangeRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListExchangeRevisionsResponse();
        (response.NextPageToken, response.Revision) = exchanges.ListRevisions(
            request, (commit, exchange) => response.Revisions.Add(new ExchangeRevision { Commit = commit, Exchange = exchange }));
        return Task.FromResult(response);
    }
}
