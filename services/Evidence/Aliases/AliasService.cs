using Grpc.Core;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Aliases;

/// <summary>Aliases over gRPC, the same in both services.</summary>
public sealed class AliasService(RecordHandlers<Alias> aliases) : V1.AliasService.AliasServiceBase
{
    public override async Task<GetAliasResponse> GetAlias(GetAliasRequest request, ServerCallContext context)
    {
        var (alias, revision) = await aliases.GetAsync(request, context.CancellationToken);
        return new GetAliasResponse { Alias = alias, Revision = revision };
    }

    public override async Task<ListAliasesResponse> ListAliases(ListAliasesRequest request, ServerCallContext context)
    {
        var (page, next, revision) = await aliases.ListAsync(request, context.CancellationToken, Term.Of("kind", EnumWords.Of(request.AliasKind)));
        return new ListAliasesResponse { Aliases = { page }, NextPageToken = next, Revision = revision };
    }

    public override async Task<CreateAliasResponse> CreateAlias(CreateAliasRequest request, ServerCallContext context)
    {
        var (alias, revision) = await aliases.CreateAsync(request, request.Alias, request.Note, context.CancellationToken);
        return new() { Alias = alias, Revision = revision };
    }

    public override async Task<UpdateAliasResponse> UpdateAlias(UpdateAliasRequest request, ServerCallContext context)
    {
        var (alias, revision) = await aliases.UpdateAsync(request, request.Alias, request.Note, context.CancellationToken);
        return new() { Alias = alias, Revision = revision };
    }

    public override async Task<WithdrawAliasResponse> WithdrawAlias(WithdrawAliasRequest request, ServerCallContext context)
    {
        var (alias, revision) = await aliases.WithdrawAsync(request, context.CancellationToken);
        return new() { Alias = alias, Revision = revision };
    }

    public override async Task<ListAliasRevisionsResponse> ListAliasRevisions(ListAliasRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListAliasRevisionsResponse();
        (response.NextPageToken, response.Revision) = await aliases.ListRevisionsAsync(
            request,
            (commit, alias) => response.Revisions.Add(new AliasRevision { Commit = commit, Alias = alias }),
            context.CancellationToken);
        return response;
    }
}
