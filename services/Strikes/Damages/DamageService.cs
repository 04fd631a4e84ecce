using Grpc.Core;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.Records;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Damages;

/// <summary>Damages over gRPC.</summary>
public sealed class DamageService(RecordHandlers<Damage> damages) : V1.DamageService.DamageServiceBase
{
    public override async Task<GetDamageResponse> GetDamage(GetDamageRequest request, ServerCallContext context)
    {
        var (damage, revision) = await damages.GetAsync(request, context.CancellationToken);
        return new GetDamageResponse { Damage = damage, Revision = revision };
    }

    public override async Task<ListDamagesResponse> ListDamages(ListDamagesRequest request, ServerCallContext context)
    {
        var (page, next, revision) = await damages.ListAsync(
            request,
            context.CancellationToken,
            Term.Of("region", request.Region),
            Term.Of("attacker", request.Attacker),
            Term.Of("facility", EnumWords.Of(request.Facility)),
            Term.Of("cause", EnumWords.Of(request.Cause)));
        return new ListDamagesResponse { Damages = { page }, NextPageToken = next, Revision = revision };
    }

    public override async Task<CreateDamageResponse> CreateDamage(CreateDamageRequest request, ServerCallContext context)
    {
        var (damage, revision) = await damages.CreateAsync(request, request.Damage, request.Note, context.CancellationToken);
        return new() { Damage = damage, Revision = revision };
    }

    public override async Task<UpdateDamageResponse> UpdateDamage(UpdateDamageRequest request, ServerCallContext context)
    {
        var (damage, revision) = await damages.UpdateAsync(request, request.Damage, request.Note, context.CancellationToken);
        return new() { Damage = damage, Revision = revision };
    }

    public override async Task<WithdrawDamageResponse> WithdrawDamage(WithdrawDamageRequest request, ServerCallContext context)
    {
        var (damage, revision) = await damages.WithdrawAsync(request, context.CancellationToken);
        return new() { Damage = damage, Revision = revision };
    }

    public override async Task<ListDamageRevisionsResponse> ListDamageRevisions(ListDamageRevisionsRequest request, ServerCallContext context)
    {
        var response = new ListDamageRevisionsResponse();
        (response.NextPageToken, response.Revision) = await damages.ListRevisionsAsync(
            request,
            (commit, damage) => response.Revisions.Add(new DamageRevision { Commit = commit, Damage = damage }),
            context.CancellationToken);
        return response;
    }
}
