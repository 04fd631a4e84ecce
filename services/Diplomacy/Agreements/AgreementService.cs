using Grpc.Core;
using Sitrep.Contracts.Json;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Records;

namespace Sitrep.Diplomacy.Agreements;

/// <summary>Agreements over gRPC.</summary>
public sealed class AgreementService(RecordHandlers<Agreement> agreements) : V1.AgreementService.AgreementServiceBase
{
    public override Task<GetAgreementResponse> GetAgreement(GetAgreementRequest request, ServerCallContext context)
    {
        var (agreement, revision) = agreements.Get(request);
        return Task.FromResult(new GetAgreementResponse { Agreement = agreement, Revision = revision });
    }

    public override Task<ListAgreementsResponse> ListAgreements(ListAgreementsRequest request, ServerCallContext context)
    {
        var (page, next, revision) = agreements.List(
            request,
            Term.Of("party", request.Party),
            Term.Of("stage", EnumWords.Of(request.Stage)),
            Term.Of("status", EnumWords.Of(request.Status)));
        return Task.FromResult(new ListAgreementsResponse { Agreements = { page }, NextPageToken = next, Revision = revision });
    }

    public override async Task<CreateAgreementResponse> CreateAgreement(CreateAgreementRequest request, ServerCallContext context)
    {
        var (agreement, revision) = await agreements.CreateAsync(request, request.Agreement, request.Note, context.CancellationToken);
        return new() { Agreement = agreement, Revision = revision };
    }

    public override async Task<UpdateAgreementResponse> UpdateAgreement(UpdateAgreementRequest request, ServerCallContext context)
    {
        var (agreement, revision) = await agreements.UpdateAsync(request, request.Agreement, request.Note, context.CancellationToken);
        return new() { Agreement = agreement, Revision = revision };
    }

    public override async Task<WithdrawAgreementResponse> WithdrawAgreement(WithdrawAgreementRequest request, ServerCallContext context)
    {
        var (agreement, revision) = await agreements.WithdrawAsync(request, context.CancellationToken);
        return new() { Agreement = agreement, Revision = revision };
    }

    public override Task<ListAgreementRevisionsResponse> ListAgreementRevisions(ListAgreementRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListAgreementRevisionsResponse();
        (response.NextPageToken, response.Revision) = agreements.ListRevisions(
            request, (commit, agreement) => response.Revisions.Add(new AgreementRevision { Commit = commit, Agreement = agreement }));
        return Task.FromResult(response);
    }
}
