using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Sources;

/// <summary>The register of sources over gRPC, the same in every service.</summary>
public sealed class SourceService(RecordHandlers<Source> sources) : V1.SourceService.SourceServiceBase
{
    public override Task<GetSourceResponse> GetSource(GetSourceRequest request, ServerCallContext context) =>
        sources.GetAsync<GetSourceResponse>(request, context.CancellationToken);

    public override Task<ListSourcesResponse> ListSources(ListSourcesRequest request, ServerCallContext context) =>
        sources.ListAsync<ListSourcesResponse>(request, context.CancellationToken);

    public override Task<CreateSourceResponse> CreateSource(CreateSourceRequest request, ServerCallContext context) =>
        sources.CreateAsync<CreateSourceResponse>(request, context.CancellationToken);

    public override Task<UpdateSourceResponse> UpdateSource(UpdateSourceRequest request, ServerCallContext context) =>
        sources.UpdateAsync<UpdateSourceResponse>(request, context.CancellationToken);

    public override Task<WithdrawSourceResponse> WithdrawSource(WithdrawSourceRequest request, ServerCallContext context) =>
        sources.WithdrawAsync<WithdrawSourceResponse>(request, context.CancellationToken);

    public override Task<ListSourceRevisionsResponse> ListSourceRevisions(ListSourceRevisionsRequest request, ServerCallContext context) =>
        sources.ListRevisionsAsync<ListSourceRevisionsResponse>(request, context.CancellationToken);
}
