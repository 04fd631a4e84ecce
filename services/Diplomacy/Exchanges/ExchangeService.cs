using Grpc.Core;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Records;

namespace Sitrep.Diplomacy.Exchanges;

/// <summary>Exchanges over gRPC.</summary>
public sealed class ExchangeService(RecordHandlers<Exchange> exchanges) : V1.ExchangeService.ExchangeServiceBase
{
    public override async Task<GetExchangeResponse> GetExchange(GetExchangeRequest request, ServerCallContext context)
    {
        var (exchange, revision) = await exchanges.GetAsync(request, context.CancellationToken);
        return new GetExchangeResponse { Exchange = exchange, Revision = revision };
    }

    public override async Task<ListExchangesResponse> ListExchanges(ListExchangesRequest request, ServerCallContext context)
    {
        var (page, next, revision) = await exchanges.ListAsync(
            request,
            context.CancellationToken,
            Term.Of("party", request.Party),
            Term.Of("agreement", request.Agreement),
            Term.Of("side", request.Side),
            Term.Of("item", request.Item));
        return new ListExchangesResponse { Exchanges = { page }, NextPageToken = next, Revision = revision };
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

    public override async Task<ListExchangeRevisionsResponse> ListExchangeRevisions(ListExchangeRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListExchangeRevisionsResponse();
        (response.NextPageToken, response.Revision) = await exchanges.ListRevisionsAsync(
            request,
            (commit, exchange) => response.Revisions.Add(new ExchangeRevision { Commit = commit, Exchange = exchange }),
            context.CancellationToken);
        return response;
    }
}
