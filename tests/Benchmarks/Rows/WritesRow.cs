using Grpc.Net.Client;
using Sitrep.Benchmarks.Cli;
using Sitrep.Benchmarks.Floors;
using Sitrep.Benchmarks.Load;
using Sitrep.Benchmarks.Processes;
using Sitrep.Benchmarks.Records;
using Sitrep.Benchmarks.Results;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Benchmarks.Rows;

/// <summary>Durable writes: each answered call is on disk.</summary>
internal static class WritesRow
{
    private const int Callers = 64;

    /// <summary>Measures a service of its own, with an empty database.</summary>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(RunOptions options)
    {
        using var folder = DataFolder.Open();
        await using var strikes = await SitrepServers.StartServiceAsync(SitrepServers.StrikesProject, folder.Path);
        await using var floor = await Floor.StartEmptyCallsAsync();
        using var strikesChannel = GrpcChannel.ForAddress(strikes.Addresses["grpc"]);
        using var floorChannel = GrpcChannel.ForAddress(floor.Addresses[EmptyCallServer.Endpoint]);
        var damages = new DamageService.DamageServiceClient(strikesChannel);
        var calls = new FloorService.FloorServiceClient(floorChannel);
        var written = 0;

        List<Row> rows = [];
        foreach (var callers in (int[])[Callers, 1])
        {
            var tallies = await Contender.CompareAsync(
                options.Each,
                Contender.Loop([strikes], callers, (_, cancelled) => CreateAsync(cancelled)),
                Contender.Loop([floor], callers, async (_, cancelled) => await calls.CallAsync(new(), cancellationToken: cancelled)));
            rows.Add(Row.OfRates($"writes: CreateDamage, {callers} at once", tallies[0], tallies[1], "empty calls"));
        }

        return rows;

        async Task CreateAsync(CancellationToken cancelled)
        {
            var damage = Make(Interlocked.Increment(ref written));
            var request = new CreateDamageRequest { Damage = damage, RequestId = damage.Id, Author = "benchmarks" };
            await damages.CreateDamageAsync(request, cancellationToken: cancelled);
        }
    }

    private static Damage Make(int number)
    {
        var region = Registers.Regions[number % Registers.Regions.Count];
        return new()
        {
            Id = $"bench-written-{number}",
            Window = new() { End = new() { Day = LineText.Of(RecordGenerator.LastDay) }, Zone = LineText.Zone },
            Place = new() { Words = region.Words, Regions = { region.Code }, Precision = PlacePrecision.Region, Country = "UKR" },
            Facility = FacilityKind.Energy,
            FacilityWords = "energy infrastructure",
            Extent = DamageExtent.Damaged,
            Claimant = "ua-ses",
            Citations = { new Citation { Source = "ua-ses", Uri = "https://example.org/posts/1" } },
        };
    }
}
