using Grpc.Core;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.Records;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Attacks;

/// <summary>Attacks over gRPC.</summary>
public sealed class AttackService(RecordHandlers<Attack> attacks) : V1.AttackService.AttackServiceBase
{
    public override async Task<GetAttackResponse> GetAttack(GetAttackRequest request, ServerCallContext context)
    {
        var (attack, revision) = await attacks.GetAsync(request, context.CancellationToken);
        return new GetAttackResponse { Attack = attack, Revision = revision };
    }

    public override async Task<ListAttacksResponse> ListAttacks(ListAttacksRequest request, ServerCallContext context)
    {
        var (page, next, revision) = await attacks.ListAsync(
            request,
            context.CancellationToken,
            Term.Of("region", request.Region),
            Term.Of("attacker", request.Attacker),
            Term.Of("item", request.Item),
            Term.Of("class", EnumWords.Of(request.ItemClass)));
        return new ListAttacksResponse { Attacks = { page }, NextPageToken = next, Revision = revision };
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

    public override async Task<ListAttackRevisionsResponse> ListAttackRevisions(ListAttackRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListAttackRevisionsResponse();
        (response.NextPageToken, response.Revision) = await attacks.ListRevisionsAsync(
            request,
            (commit, attack) => response.Revisions.Add(new AttackRevision { Commit = commit, Attack = attack }),
            context.CancellationToken);
        return response;
    }
}
