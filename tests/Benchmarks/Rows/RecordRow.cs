using Grpc.Net.Client;
using Sitrep.Benchmarks.Cli;
using Sitrep.Benchmarks.Floors;
using Sitrep.Benchmarks.Load;
using Sitrep.Benchmarks.Processes;
using Sitrep.Benchmarks.Records;
using Sitrep.Benchmarks.Results;
using Sitrep.Strikes.V1;

namespace Sitrep.Benchmarks.Rows;

/// <summary>One record by its id, at random.</summary>
internal static class RecordRow
{
    private const int Callers = 8;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(RunOptions options, SitrepServers servers)
    {
        await using var calls = await Floor.StartEmptyCallsAsync();
        await using var bytes = await Floor.StartStaticBytesAsync();
        using var strikesChannel = GrpcChannel.ForAddress(servers.Strikes.Addresses["grpc"]);
        using var floorChannel = GrpcChannel.ForAddress(calls.Addresses[EmptyCallServer.Endpoint]);
        var attacks = new AttackService.AttackServiceClient(strikesChannel);
        var empty = new FloorService.FloorServiceClient(floorChannel);
        var tallies = await Contender.CompareAsync(
            options.Each,
            Contender.Loop([servers.Strikes], Callers, async (_, cancelled) =>
                await attacks.GetAttackAsync(new() { Id = AnyId() }, cancellationToken: cancelled)),
            Contender.Loop([calls], Callers, async (_, cancelled) => await empty.CallAsync(new(), cancellationToken: cancelled)));
        var found = await ReadComparison.MeasureAsync(
            servers, bytes, options.Each, Callers, () => HttpConnection.Request($"/v1/attacks/{AnyId()}"), isTagged: false);
        return
        [
            Row.OfRates("record: GetAttack, 8 at once", tallies[0], tallies[1], "empty calls"),
            Row.OfRates("record: through the gateway, 8 at once", found.Ours, found.Floor, ReadComparison.FloorName, found.Remark),
        ];

        // Shared, since several ask at once; which ids they get need not be the same in each run.
        string AnyId() => RecordGenerator.AttackId(Random.Shared.Next(options.Size));
    }
}
