using System.Diagnostics;

namespace Sitrep.Benchmarks.Processes;

/// <summary>The product's three processes over one folder of data.</summary>
internal sealed class SitrepServers : IAsyncDisposable
{
    public const string DiplomacyProject = "Diplomacy";
    public const string StrikesProject = "Strikes";
    public const string GatewayProject = "Gateway";
    private const string ReadyPath = "/readyz";

    /// <summary>Whatever is not ready by then hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);

    private SitrepServers(ServerProcess diplomacy, ServerProcess strikes, ServerProcess gateway) =>
        (Diplomacy, Strikes, Gateway) = (diplomacy, strikes, gateway);

    public ServerProcess Diplomacy { get; }

    public ServerProcess Strikes { get; }

    public ServerProcess Gateway { get; }

    public Uri Address => Gateway.Addresses["http"];

    public IReadOnlyList<ServerProcess> All => [Diplomacy, Strikes, Gateway];

    public static async Task<SitrepServers> StartAsync(string folder)
    {
        var diplomacy = await StartServiceAsync(DiplomacyProject, folder);
        var strikes = await StartServiceAsync(StrikesProject, folder);
        var gateway = await StartGatewayAsync(diplomacy, strikes);
        return new(diplomacy, strikes, gateway);
    }

    /// <summary>Starts one service; it is ready when this ends.</summary>
    public static async Task<ServerProcess> StartServiceAsync(string project, string folder)
    {
        var service = await ServerProcess.StartAsync(project, ["--data", folder, "--grpc-port", "0", "--probe-port", "0", .. WithParent()]);
        await BecomeReadyAsync(service.Addresses["probe"]);
        return service;
    }

    /// <summary>Starts a gateway before two services; it is ready when this ends.</summary>
    public static async Task<ServerProcess> StartGatewayAsync(ServerProcess diplomacy, ServerProcess strikes)
    {
        var gateway = await ServerProcess.StartAsync(
            GatewayProject,
            [
                "--port", "0",
                "--diplomacy", diplomacy.Addresses["grpc"].OriginalString,
                "--strikes", strikes.Addresses["grpc"].OriginalString,
                .. WithParent(),
            ]);
        await BecomeReadyAsync(gateway.Addresses["http"]);
        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await Strikes.DisposeAsync();
        await Diplomacy.DisposeAsync();
    }

    private static string[] WithParent() => ["--parent-pid", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)];

    private static async Task BecomeReadyAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            using var answer = await http.GetAsync(ReadyPath);
            if (answer.IsSuccessStatusCode)
                return;
            if (Stopwatch.GetElapsedTime(begun) > Patience)
                throw new TimeoutException(await answer.Content.ReadAsStringAsync());
            await Task.Delay(PollInterval);
        }
    }
}
