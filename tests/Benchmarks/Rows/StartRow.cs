using System.Diagnostics;
using Grpc.Net.Client;
using Sitrep.Benchmarks.Floors;
using Sitrep.Benchmarks.Load;
using Sitrep.Benchmarks.Processes;
using Sitrep.Benchmarks.Results;

namespace Sitrep.Benchmarks.Rows;

/// <summary>From the start of each process until it is ready, and what it keeps of memory when nobody asks anything.</summary>
internal static class StartRow
{
    private const int Rounds = 3;
    private const double Mebibyte = 1 << 20;
    private const string Template = "gRPC template";

    /// <summary>How long a process has been left alone when its memory is read.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    /// <param name="folder">The records that the services start with.</param>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(string folder)
    {
        Dictionary<string, List<Figures>> all = [];
        for (var round = 0; round < Rounds; round++)
        {
            await using var template = await MeasureAsync(Template, StartTemplateAsync);
            await using var diplomacy = await MeasureAsync(
                SitrepServers.DiplomacyProject, () => SitrepServers.StartServiceAsync(SitrepServers.DiplomacyProject, folder));
            await using var strikes = await MeasureAsync(
                SitrepServers.StrikesProject, () => SitrepServers.StartServiceAsync(SitrepServers.StrikesProject, folder));
            await using var gateway = await MeasureAsync(
                SitrepServers.GatewayProject, () => SitrepServers.StartGatewayAsync(diplomacy, strikes));
        }

        var floor = Mean(all[Template]);
        return
        [
            .. all.Where(entry => entry.Key != Template).Select(entry => (entry.Key, Figures: Mean(entry.Value)))
                .SelectMany(entry => new[] { OfStart(entry.Key, entry.Figures, floor), OfMemory(entry.Key, entry.Figures, floor) }),
        ];

        async Task<ServerProcess> MeasureAsync(string name, Func<Task<ServerProcess>> startAsync)
        {
            var begun = Stopwatch.GetTimestamp();
            var server = await startAsync();
            var (wall, cpu) = (Stopwatch.GetElapsedTime(begun), server.Cpu);
            await Task.Delay(Rest);
            if (!all.TryGetValue(name, out var figures))
                all.Add(name, figures = []);
            figures.Add(new(wall, cpu, server.Memory));
            return server;
        }
    }

    private static async Task<ServerProcess> StartTemplateAsync()
    {
        var server = await Floor.StartEmptyCallsAsync();
        using var channel = GrpcChannel.ForAddress(server.Addresses[EmptyCallServer.Endpoint]);
        await new FloorService.FloorServiceClient(channel).CallAsync(new());
        return server;
    }

    private static Figures Mean(List<Figures> figures) => new(
        figures.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Wall) / figures.Count,
        figures.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Cpu) / figures.Count,
        figures.Sum(one => one.Memory) / figures.Count);

    private static Row OfStart(string name, Figures ours, Figures floor) => Row.OfTimes(
        $"start: {name}, to ready",
        new Tally(1, ours.Wall, ours.Cpu),
        new Tally(1, floor.Wall, floor.Cpu),
        Template);

    private static Row OfMemory(string name, Figures ours, Figures floor) => new(
        $"start: {name}, idle memory",
        Mebibytes(ours.Memory),
        $"{Mebibytes(floor.Memory)} ({Template})",
        null,
        null,
        string.Create(CultureInfo.InvariantCulture, $"{(double)ours.Memory / floor.Memory:N2} of the template's (PSS)"));

    private static string Mebibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Mebibyte:N0} MiB");

    private readonly record struct Figures(TimeSpan Wall, TimeSpan Cpu, long Memory);
}
