using Grpc.Core;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Aliases;

/// <summary>Aliases over gRPC, the same in both services.</summary>
public sealed class AliasService(RecordHandlers<Alias> aliases) : V1.AliasService.AliasServiceBase
{
    public override Task<GetAliasResponse> GetAlias(GetAliasRequest request, ServerCallContext context)
    {
        var (alias, revision) = aliases.Get(request);
        return Task.FromResult(new GetAliasResponse { Alias = alias, Revision = revision });
    }

    public override Task<ListAliasesResponse> ListAliases(ListAliasesRequest request, ServerCallContext context)
    {
        var (page, next, revision) = aliases.List(request, Term.Of("kind", EnumWords.Of(request.AliasKind)));
        return Task.FromResult(new ListAliasesResponse { Aliases = { page }, NextPageToken = next, Revision = revision });
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

    public override Task<ListAliasRevisionsResponse> ListAliasRevisions(ListAliasRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListAliasRevisionsResponse();
        (response.NextPageToken, response.Revision) = aliases.ListRevisions(
            request, (commit, alias) => response.Revisions.Add(new AliasRevision { Commit = commit, Alias = alias }));
        return Task.FromResult(response);
    }
}
