using Grpc.Core;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.Records;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Attacks;

/// <summary>Attacks over gRPC.</summary>
public sealed class AttackService(RecordHandlers<Attack> attacks) : V1.AttackService.AttackServiceBase
{
    public override Task<GetAttackResponse> GetAttack(GetAttackRequest request, ServerCallContext context)
    {
        var (attack, revision) = attacks.Get(request);
        return Task.FromResult(new GetAttackResponse { Attack = attack, Revision = revision });
    }

    public override Task<ListAttacksResponse> ListAttacks(ListAttacksRequest request, ServerCallContext context)
    {
        var (page, next, revision) = attacks.List(
            request,
            Term.Of("region", request.Region),
            Term.Of("attacker", request.Attacker),
            Term.Of("item", request.Item),
            Term.Of("class", EnumWords.Of(request.ItemClass)));
        return Task.FromResult(new ListAttacksResponse { Attacks = { page }, NextPageToken = next, Revision = revision });
    }

    public override async Task<CreateAttackResponse> CreateAttack(CreateAttackRequest request, ServerCallContext context)
    {
        var (attack, revision) = await attacks.CreateAsync(request, request.Attack, request.Note, context.CancellationToken);
        return new() { Attack = attack, Revision = revision };
    }

    public override async Task<UpdateAttackResponse> UpdateAttack(UpdateAttackRequest request, ServerCallContext context)
    {
        var (attack, revision) = await attacks.UpdateAsync(request, request.Attack, request.Note, context.CancellationToken);
        return new() { Attack = attack, Revision = revision };
    }

    public override async Task<WithdrawAttackResponse> WithdrawAttack(WithdrawAttackRequest request, ServerCallContext context)
    {
        var (attack, revision) = await attacks.WithdrawAsync(request, context.CancellationToken);
        return new() { Attack = attack, Revision = revision };
    }

    public override Task<ListAttackRevisionsResponse> ListAttackRevisions(ListAttackRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListAttackRevisionsResponse();
        (response.NextPageToken, response.Revision) = attacks.ListRevisions(
            request, (commit, attack) => response.Revisions.Add(new AttackRevision { Commit = commit, Attack = attack }));
        return Task.FromResult(response);
    }
}
