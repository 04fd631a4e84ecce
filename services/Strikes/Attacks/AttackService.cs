namespace Sitrep.Strikes.Attacks;

/// <summary>Attacks over gRPC.</summary>
public sealed class AttackService(RecordHandlers<Attack> attacks) : V1.AttackService.AttackServiceBase
{
    public override Task<GetAttackResponse> GetAttack(GetAttackRequest request, ServerCallContext context) =>
        attacks.GetAsync<GetAttackResponse>(request, context.CancellationToken);

    public override Task<ListAttacksResponse> ListAttacks(ListAttacksRequest request, ServerCallContext context) =>
        attacks.ListAsync<ListAttacksResponse>(request, context.CancellationToken);

    public override Task<CreateAttackResponse> CreateAttack(CreateAttackRequest request, ServerCallContext context) =>
        attacks.CreateAsync<CreateAttackResponse>(request, context.CancellationToken);

    public override Task<UpdateAttackResponse> UpdateAttack(UpdateAttackRequest request, ServerCallContext context) =>
        attacks.UpdateAsync<UpdateAttackResponse>(request, context.CancellationToken);

    public override Task<WithdrawAttackResponse> WithdrawAttack(WithdrawAttackRequest request, ServerCallContext context) =>
        attacks.WithdrawAsync<WithdrawAttackResponse>(request, context.CancellationToken);

    public override Task<ListAttackRevisionsResponse> ListAttackRevisions(ListAttackRevisionsRequest request, ServerCallContext context) =>
        attacks.ListRevisionsAsync<ListAttackRevisionsResponse>(request, context.CancellationToken);
}
