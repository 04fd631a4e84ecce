using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Aliases;

/// <summary>Aliases over gRPC, the same in every service.</summary>
public sealed class AliasService(RecordHandlers<Alias> aliases) : V1.AliasService.AliasServiceBase
{
    public override Task<GetAliasResponse> GetAlias(GetAliasRequest request, ServerCallContext context) =>
        aliases.GetAsync<GetAliasResponse>(request, context.CancellationToken);

    public override Task<ListAliasesResponse> ListAliases(ListAliasesRequest request, ServerCallContext context) =>
        aliases.ListAsync<ListAliasesResponse>(request, context.CancellationToken);

    public override Task<CreateAliasResponse> CreateAlias(CreateAliasRequest request, ServerCallContext context) =>
        aliases.CreateAsync<CreateAliasResponse>(request, context.CancellationToken);

    public override Task<UpdateAliasResponse> UpdateAlias(UpdateAliasRequest request, ServerCallContext context) =>
        aliases.UpdateAsync<UpdateAliasResponse>(request, context.CancellationToken);

    public override Task<WithdrawAliasResponse> WithdrawAlias(WithdrawAliasRequest request, ServerCallContext context) =>
        aliases.WithdrawAsync<WithdrawAliasResponse>(request, context.CancellationToken);

    public override Task<ListAliasRevisionsResponse> ListAliasRevisions(ListAliasRevisionsRequest request, ServerCallContext context) =>
        aliases.ListRevisionsAsync<ListAliasRevisionsResponse>(request, context.CancellationToken);
}
