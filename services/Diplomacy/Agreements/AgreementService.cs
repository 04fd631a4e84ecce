using Grpc.Core;
using Sitrep.Contracts.Json;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Records;

namespace Sitrep.Diplomacy.Agreements;

/// <summary>Agreements over gRPC.</summary>
public sealed class AgreementService(RecordHandlers<Agreement> agreements) : V1.AgreementService.AgreementServiceBase
{
    public override async Task<GetAgreementResponse> GetAgreement(GetAgreementRequest request, ServerCallContext context)
    {
        var (agreement, revision) = await agreements.GetAsync(request, context.CancellationToken);
        return new GetAgreementResponse { Agreement = agreement, Revision = revision };
    }

    public override async Task<ListAgreementsResponse> ListAgreements(ListAgreementsRequest request, ServerCallContext context)
    {
        var (page, next, revision) = await agreements.ListAsync(
            request,
            context.CancellationToken,
            Term.Of("party", request.Party),
            Term.Of("stage", EnumWords.Of(request.Stage)),
            Term.Of("status", EnumWords.Of(request.Status)));
        return new ListAgreementsResponse { Agreements = { page }, NextPageToken = next, Revision = revision };
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

    public override async Task<ListAgreementRevisionsResponse> ListAgreementRevisions(
        ListAgreementRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListAgreementRevisionsResponse();
        (response.NextPageToken, response.Revision) = await agreements.ListRevisionsAsync(
            request,
            (commit, agreement) => response.Revisions.Add(new AgreementRevision { Commit = commit, Agreement = agreement }),
            context.CancellationToken);
        return response;
    }
}
