namespace Sitrep.Strikes.Outages;

/// <summary>Outages over gRPC.</summary>
public sealed class OutageService(RecordHandlers<Outage> outages) : V1.OutageService.OutageServiceBase
{
    public override Task<GetOutageResponse> GetOutage(GetOutageRequest request, ServerCallContext context) =>
        outages.GetAsync<GetOutageResponse>(request, context.CancellationToken);

    public override Task<ListOutagesResponse> ListOutages(ListOutagesRequest request, ServerCallContext context) =>
        outages.ListAsync<ListOutagesResponse>(request, context.CancellationToken);

    public override Task<CreateOutageResponse> CreateOutage(CreateOutageRequest request, ServerCallContext context) =>
        outages.CreateAsync<CreateOutageResponse>(request, context.CancellationToken);

    public override Task<UpdateOutageResponse> UpdateOutage(UpdateOutageRequest request, ServerCallContext context) =>
        outages.UpdateAsync<UpdateOutageResponse>(request, context.CancellationToken);

    public override Task<WithdrawOutageResponse> WithdrawOutage(WithdrawOutageRequest request, ServerCallContext context) =>
        outages.WithdrawAsync<WithdrawOutageResponse>(request, context.CancellationToken);

    public override Task<ListOutageRevisionsResponse> ListOutageRevisions(ListOutageRevisionsRequest request, ServerCallContext context) =>
        outages.ListRevisionsAsync<ListOutageRevisionsResponse>(request, context.CancellationToken);
}
