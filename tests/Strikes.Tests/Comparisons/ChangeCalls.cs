using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Comparisons;

/// <summary>Asks what changed about the night of 2025-11-16.</summary>
internal static class ChangeCalls
{
    public static ListChangesRequest Request(long left, long? right = null, string region = "")
    {
        var request = new ListChangesRequest()
        {
            Start = Wire.At("2025-11-16"),
            End = Wire.At("2025-11-17"),
            Zone = Wire.Kyiv,
            Region = region,
            LeftRevision = left,
        };
        if (right is { } pinned)
            request.ReadRevision = pinned;
        return request;
    }

    public static async Task<ChangeTable> ChangesAsync(this RunningService service, long left, long? right = null, string region = "") =>
        (await service.ListChangesAsync(Request(left, right, region))).Table;

    public static async Task<ListChangesResponse> ListChangesAsync(this RunningService service, ListChangesRequest request) =>
        await new ChangeService.ChangeServiceClient(service.Calls).ListChangesAsync(request);

    /// <summary>A bulletin of these attacks, known since a time, by an author with a note; it must be taken.</summary>
    public static async Task<long> PublishAsync(this RunningService service, string knownTime, params IEnumerable<Attack> attacks)
    {
        var answer = await service.ImportAsync(ImportCalls.Bulletin(
            $$"""{"bulletin":1,"knownTime":"{{knownTime}}","author":"the desk","note":"Of {{knownTime}}."}""",
            attacks.Select(attack => ("attack", (Contracts.IRecord)attack))));
        Assert.Empty(answer.Rows.SelectMany(row => row.Faults));
        return answer.Summary.Revision;
    }

    /// <summary>The changes as record, what became of it.</summary>
    public static IEnumerable<(string, ChangeKind)> Told(this ChangeTable table) => table.Changes.Select(change => (change.Record, change.Change));
}
