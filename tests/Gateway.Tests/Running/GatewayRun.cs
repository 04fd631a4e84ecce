using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Tests.OpenApi;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>A gateway on a free port with two fake services behind it.</summary>
internal sealed class GatewayRun : IAsyncDisposable
{
    /// <summary>The day whose report the tests ask for.</summary>
    public const string Day = "/v1/reports/2025-11-16";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication _app;

    private GatewayRun(WebApplication app, FakeBackend diplomacy, FakeBackend strikes)
    {
        _app = app;
        Diplomacy = diplomacy;
        Strikes = strikes;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = new HttpClient(new DocumentedAnswers()) { BaseAddress = new Uri(address) };
    }

    public FakeBackend Diplomacy { get; }

    public FakeBackend Strikes { get; }

    /// <summary>A client of the gateway; every answer to it is held to the document of the interface.</summary>
    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public BackendList Backends => _app.Services.GetRequiredService<BackendList>();

    /// <summary>Starts all three and waits until the gateway sees both services and has built a report.</summary>
    public static async Task<GatewayRun> StartAsync(int? strikesPort = null, Action<IServiceCollection>? configure = null)
    {
        var diplomacy = await FakeBackend.Diplomacy().StartAsync();
        var strikes = await FakeBackend.Strikes().StartAsync();
        return await StartAsync(diplomacy, strikes, strikesPort, configure);
    }

    public static async Task<GatewayRun> StartAsync(
        FakeBackend diplomacy, FakeBackend strikes, int? strikesPort = null, Action<IServiceCollection>? configure = null)
    {
        var run = await StartColdAsync(diplomacy, strikes, strikesPort, configure);
        await run.UntilAsync(() => Task.FromResult(run.Backends.AreOpen));
        await run.WarmedAsync();
        return run;
    }

    /// <summary>Starts the gateway and waits for nothing.</summary>
    public static async Task<GatewayRun> StartColdAsync(
        FakeBackend diplomacy, FakeBackend strikes, int? strikesPort = null, Action<IServiceCollection>? configure = null)
    {
        var app = GatewayApp.Create(
            ["--port", "0", "--diplomacy", $"http://127.0.0.1:{diplomacy.Port}", "--strikes", $"http://127.0.0.1:{strikesPort ?? strikes.Port}"],
            services =>
            {
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
                configure?.Invoke(services);
            });
        await app.StartAsync();
        return new GatewayRun(app, diplomacy, strikes);
    }

    /// <summary>Waits until the gateway has built its first report.</summary>
    public Task WarmedAsync() => Services.GetRequiredService<WarmUp>().Done.WaitAsync(Patience);

    public async Task<JsonElement> GetAsync(string address)
    {
        await using var body = await Http.GetStreamAsync(address);
        using var document = await JsonDocument.ParseAsync(body);
        return document.RootElement.Clone();
    }

    /// <summary>The state of a section in the report of the day.</summary>
    public async Task<JsonElement> SectionAsync(string name, string address = Day) =>
        (await GetAsync(address)).GetProperty("delivery").GetProperty("sections").GetProperty(name);

    /// <summary>Waits until something holds.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> UntilAsync(Func<Task<bool>> holds)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(watch.Elapsed < Patience, "It did not come to hold in time.");
            await Task.Delay(PollInterval);
        }

        return watch.Elapsed;
    }

    /// <summary>Ends the gateway as SIGTERM does; the services stay.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        await Diplomacy.DisposeAsync();
        await Strikes.DisposeAsync();
    }
}
