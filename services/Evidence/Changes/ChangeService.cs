using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Changes;

/// <summary>What was learned between two states, over gRPC, the same in both services.</summary>
public sealed class ChangeService(ChangeReader reader) : V1.ChangeService.ChangeServiceBase
{
    public override Task<ListChangesResponse> ListChanges(ListChangesRequest request, ServerCallContext context) =>
        Task.FromResult(reader.Read(request));
}
