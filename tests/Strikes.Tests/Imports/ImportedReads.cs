using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>What an import left behind, as the service tells it.</summary>
internal static class ImportedReads
{
    public static async Task<Attack> AttackOfAsync(this RunningService service, string id, long? revision = null)
    {
        var request = new GetAttackRequest() { Id = id };
        if (revision is { } asked)
            request.ReadRevision = asked;
        return (await new AttackService.AttackServiceClient(service.Calls).GetAttackAsync(request)).Attack;
    }

    public static async Task<RawRow> RawOfAsync(this RunningService service, string id, long? revision = null)
    {
        var request = new GetRawRowRequest() { Record = $"attacks/{id}" };
        if (revision is { } asked)
            request.ReadRevision = asked;
        return (await new ImportService.ImportServiceClient(service.Calls).GetRawRowAsync(request)).Row;
    }
}
