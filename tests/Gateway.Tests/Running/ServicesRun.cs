using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sitrep.Diplomacy;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Tests.OpenApi;
using Sitrep.Strikes;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>A gateway on a free port with both services behind it, real ones with empty databases.</summary>
internal sealed class ServicesRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication _gateway;

    private ServicesRun(RunningService diplomacy, RunningService strikes, WebApplication gateway)
    {
        Diplomacy = diplomacy;
        Strikes = strikes;
        _gateway = gateway;
        var address = gateway.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = new HttpClient(new DocumentedAnswers()) { BaseAddress = new UriBuilder(address) { Host = "127.0.0.1" }.Uri };
    }

    public RunningService Diplomacy { get; }

    public RunningService Strikes { get; }

    /// <summary>A client of the gateway; every answer to it is held to the document of the interface.</summary>
    public HttpClient Http { get; }

    public static async Task<ServicesRun> StartAsync(params string[] options)
    {
        var diplomacy = await RunningService.StartAsync(DiplomacyApp.Create);
        var strikes = await RunningService.StartAsync(StrikesApp.Create);
        var gateway = GatewayApp.Create(
            ["--port", "0", "--diplomacy", diplomacy.Address.ToString(), "--strikes", strikes.Address.ToString(), .. options],
            services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error)));
        await gateway.StartAsync();
        var run = new ServicesRun(diplomacy, strikes, gateway);
        await run.UntilAsync(() => Task.FromResult(gateway.Services.GetRequiredService<BackendList>().AreOpen));
        await gateway.Services.GetRequiredService<WarmUp>().Done.WaitAsync(Patience);
        return run;
    }

    /// <summary>What an address answers, which must be whole.</summary>
    public async Task<JsonElement> GetWholeAsync(string address)
    {
        var answer = await GetAsync(address);
        Assert.False(answer.GetProperty("delivery").GetProperty("partial").GetBoolean(), answer.GetRawText());
        return answer;
    }

    public async Task<JsonElement> GetAsync(string address) => JsonElement.Parse(await Http.GetByteArrayAsync(address));

    /// <summary>A bulletin of these lines, known since a time; it must be taken.</summary>
    public async Task PublishAsync(string knownTime, params IEnumerable<string> lines)
    {
        var bulletin = string.Join('\n',
            lines.Prepend($$"""{"bulletin":1,"knownTime":"{{knownTime}}","author":"the desk","note":"Of {{knownTime}}."}"""));
        using var response = await Http.PostAsync("/v1/imports/bulletin", new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(bulletin)));
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer);
        Assert.Contains("\"published\":true", answer, StringComparison.Ordinal);
    }

    public async Task UntilAsync(Func<Task<bool>> holds)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(watch.Elapsed < Patience, "It did not come to hold in time.");
            await Task.Delay(PollInterval);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _gateway.StopAsync(new CancellationToken(canceled: true));
        await _gateway.DisposeAsync();
        await Diplomacy.DisposeAsync();
        await Strikes.DisposeAsync();
    }
}
