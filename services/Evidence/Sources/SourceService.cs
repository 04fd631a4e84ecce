using Grpc.Core;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Sources;

/// <summary>The register of sources over gRPC, the same in both services.</summary>
public sealed class SourceService(RecordHandlers<Source> sources) : V1.SourceService.SourceServiceBase
{
    public override async Task<GetSourceResponse> GetSource(GetSourceRequest request, ServerCallContext context)
    {
        var (source, revision) = await sources.GetAsync(request, context.CancellationToken);
        return new GetSourceResponse { Source = source, Revision = revision };
    }

    public override async Task<ListSourcesResponse> ListSources(ListSourcesRequest request, ServerCallContext context)
    {
        var (page, next, revision) = await sources.ListAsync(
            request,
            context.CancellationToken,
            Term.Of("party", request.Party),
            Term.Of("kind", EnumWords.Of(request.SourceKind)),
            Term.Of("scope", EnumWords.Of(request.Scope)));
        return new ListSourcesResponse { Sources = { page }, NextPageToken = next, Revision = revision };
    }

    public override async Task<CreateSourceResponse> CreateSource(CreateSourceRequest request, ServerCallContext context)
    {
        var (source, revision) = await sources.CreateAsync(request, request.Source, request.Note, context.CancellationToken);
        return new() { Source = source, Revision = revision };
    }

    public override async Task<UpdateSourceResponse> UpdateSource(UpdateSourceRequest request, ServerCallContext context)
    {
        var (source, revision) = await sources.UpdateAsync(request, request.Source, request.Note, context.CancellationToken);
        return new() { Source = source, Revision = revision };
    }

    public override async Task<WithdrawSourceResponse> WithdrawSource(WithdrawSourceRequest request, ServerCallContext context)
    {
        var (source, revision) = await sources.WithdrawAsync(request, context.CancellationToken);
        return new() { Source = source, Revision = revision };
    }

    public override async Task<ListSourceRevisionsResponse> ListSourceRevisions(
        ListSourceRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListSourceRevisionsResponse();
        (response.NextPageToken, response.Revision) = await sources.ListRevisionsAsync(
            request,
            (commit, source) => response.Revisions.Add(new SourceRevision { Commit = commit, Source = source }),
            context.CancellationToken);
        return response;
    }
}
