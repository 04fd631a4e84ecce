using Grpc.Core;
using Sitrep.Evidence.Records;
using Sitrep.Relief.V1;

namespace Sitrep.Relief.Convoys;

/// <summary>Convoys over gRPC.</summary>
public sealed class ConvoyService(RecordHandlers<Convoy> convoys) : V1.ConvoyService.ConvoyServiceBase
{
    public override Task<GetConvoyResponse> GetConvoy(GetConvoyRequest request, ServerCallContext context) =>
        convoys.GetAsync<GetConvoyResponse>(request, context.CancellationToken);

    public override Task<ListConvoysResponse> ListConvoys(ListConvoysRequest request, ServerCallContext context) =>
        convoys.ListAsync<ListConvoysResponse>(request, context.CancellationToken);

    public override Task<CreateConvoyResponse> CreateConvoy(CreateConvoyRequest request, ServerCallContext context) =>
        convoys.CreateAsync<CreateConvoyResponse>(request, context.CancellationToken);

    public override Task<ListConvoyRevisionsResponse> ListConvoyRevisions(ListConvoyRevisionsRequest request, ServerCallContext context) =>
        convoys.ListRevisionsAsync<ListConvoyRevisionsResponse>(request, context.CancellationToken);
}
