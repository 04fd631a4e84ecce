using System.Diagnostics;
using Sitrep.Benchmarks.Cli;
using Sitrep.Benchmarks.Floors;
using Sitrep.Benchmarks.Load;
using Sitrep.Benchmarks.Processes;
using Sitrep.Benchmarks.Records;
using Sitrep.Benchmarks.Results;

namespace Sitrep.Benchmarks.Rows;

/// <summary>Stored rows per second, part by part: through a gateway, straight into a service, and by a bare loop over the same rows.</summary>
internal static class ImportRow
{
    /// <summary>The first part does not count: the processes have just started. It has at most so many records.</summary>
    private const int FirstMax = 2_000;

    private const string StrikesFile = "strikes.db";
    private const string DiplomacyFile = "diplomacy.db";

    public static async Task<IReadOnlyList<Row>> MeasureAsync(RunOptions options)
    {
        using var throughFolder = DataFolder.Open();
        using var straightFolder = DataFolder.Open();
        await using var servers = await SitrepServers.StartAsync(throughFolder.Path);
        await using var service = await SitrepServers.StartServiceAsync(SitrepServers.StrikesProject, straightFolder.Path);
        using var door = new ImportDoor(servers.Address);
        using var serviceDoor = new ServiceImportDoor(service);
        using var strikesLoop = new PreparedLoop(Path.Combine(throughFolder.Path, StrikesFile), throughFolder.Path);
        using var diplomacyLoop = new PreparedLoop(Path.Combine(throughFolder.Path, DiplomacyFile), throughFolder.Path);

        Tally through = default, straight = default, bareAll = default, bareStrikes = default;
        var lines = new RecordGenerator(options.Size, options.Seed).Lines();
        var first = Math.Min(options.Size / 2, FirstMax);
        var isFirst = true;
        foreach (var part in BulletinParts.Cut(lines.Take(first)).Concat(BulletinParts.Cut(lines.Skip(first))))
        {
            var costThrough = await CostAsync(servers.All, () => door.ImportAsync(part));
            var costStraight = await CostAsync([service], () => serviceDoor.ImportAsync(part));
            var strikes = strikesLoop.Run();
            var diplomacy = diplomacyLoop.Run();
            if (isFirst)
            {
                isFirst = false;
                continue;
            }

            through += costThrough with { Done = strikes.Done + diplomacy.Done };
            straight += costStraight with { Done = strikes.Done };
            bareStrikes += strikes;
            bareAll += strikes + diplomacy;
            if (through.Wall > options.Each)
                break;
        }

        var remark = string.Create(CultureInfo.InvariantCulture, $"{through.Done:N0} rows");
        return
        [
            Row.OfRates("import: stored rows, through the gateway", through, bareAll, "prepared loop", remark),
            Row.OfRates("import: stored rows, straight into strikes", straight, bareStrikes, "prepared loop"),
        ];
    }

    private static async Task<Tally> CostAsync(IReadOnlyList<ServerProcess> servers, Func<Task> workAsync)
    {
        var cpu = Cpu();
        var begun = Stopwatch.GetTimestamp();
        await workAsync();
        return new(0, Stopwatch.GetElapsedTime(begun), Cpu() - cpu);

        TimeSpan Cpu() => servers.Aggregate(TimeSpan.Zero, (sum, server) => sum + server.Cpu);
    }
}
