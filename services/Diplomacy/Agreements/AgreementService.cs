namespace Sitrep.Diplomacy.Agreements;

/// <summary>Agreements over gRPC.</summary>
public sealed class AgreementService(RecordHandlers<Agreement> agreements) : V1.AgreementService.AgreementServiceBase
{
    public override Task<GetAgreementResponse> GetAgreement(GetAgreementRequest request, ServerCallContext context) =>
        agreements.GetAsync<GetAgreementResponse>(request, context.CancellationToken);

    public override Task<ListAgreementsResponse> ListAgreements(ListAgreementsRequest request, ServerCallContext context) =>
        agreements.ListAsync<ListAgreementsResponse>(request, context.CancellationToken);

    public override Task<CreateAgreementResponse> CreateAgreement(CreateAgreementRequest request, ServerCallContext context) =>
        agreements.CreateAsync<CreateAgreementResponse>(request, context.CancellationToken);

    public override Task<UpdateAgreementResponse> UpdateAgreement(UpdateAgreementRequest request, ServerCallContext context) =>
        agreements.UpdateAsync<UpdateAgreementResponse>(request, context.CancellationToken);

    public override Task<WithdrawAgreementResponse> WithdrawAgreement(WithdrawAgreementRequest request, ServerCallContext context) =>
        agreements.WithdrawAsync<WithdrawAgreementResponse>(request, context.CancellationToken);

    public override Task<ListAgreementRevisionsResponse> ListAgreementRevisions(ListAgreementRevisionsRequest request, ServerCallContext context) =>
        agreements.ListRevisionsAsync<ListAgreementRevisionsResponse>(request, context.CancellationToken);
}
