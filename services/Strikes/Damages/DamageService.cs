namespace Sitrep.Strikes.Damages;

/// <summary>Damages over gRPC.</summary>
public sealed class DamageService(RecordHandlers<Damage> damages) : V1.DamageService.DamageServiceBase
{
    public override Task<GetDamageResponse> GetDamage(GetDamageRequest request, ServerCallContext context) =>
        damages.GetAsync<GetDamageResponse>(request, context.CancellationToken);

    public override Task<ListDamagesResponse> ListDamages(ListDamagesRequest request, ServerCallContext context) =>
        damages.ListAsync<ListDamagesResponse>(request, context.CancellationToken);

    public override Task<CreateDamageResponse> CreateDamage(CreateDamageRequest request, ServerCallContext context) =>
        damages.CreateAsync<CreateDamageResponse>(request, context.CancellationToken);

    public override Task<UpdateDamageResponse> UpdateDamage(UpdateDamageRequest request, ServerCallContext context) =>
        damages.UpdateAsync<UpdateDamageResponse>(request, context.CancellationToken);

    public override Task<WithdrawDamageResponse> WithdrawDamage(WithdrawDamageRequest request, ServerCallContext context) =>
        damages.WithdrawAsync<WithdrawDamageResponse>(request, context.CancellationToken);

    public override Task<ListDamageRevisionsResponse> ListDamageRevisions(ListDamageRevisionsRequest request, ServerCallContext context) =>
        damages.ListRevisionsAsync<ListDamageRevisionsResponse>(request, context.CancellationToken);
}
