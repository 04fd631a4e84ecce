using System.Net;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Reports;

/// <summary>A gateway is ready once it has built a report with the services that are there.</summary>
public sealed class WarmUpTests
{
    private const string Ready = "/readyz";

    [Fact]
    public async Task Readyz_ServicesThere_IsReadyOnlyOnceAReportWasBuilt()
    {
        var (diplomacy, strikes) = (await FakeBackend.Diplomacy().StartAsync(), await FakeBackend.Strikes().StartAsync());
        var (called, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        strikes.State.Before = _ =>
        {
            called.TrySetResult();
            return release.Task;
        };
        await using var run = await GatewayRun.StartColdAsync(diplomacy, strikes);
        await called.Task;

        using var early = await run.Http.GetAsync(Ready);
        release.SetResult();
        await run.WarmedAsync();
        using var late = await run.Http.GetAsync(Ready);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (early.StatusCode, late.StatusCode));
        var check = JsonElement.Parse(await early.Content.ReadAsStringAsync()).GetProperty("checks").GetProperty("reports");
        Assert.Equal("unready", check.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Readyz_ServiceMissingFromTheStart_IsReadyWithoutIt()
    {
        var (diplomacy, strikes) = (await FakeBackend.Diplomacy().StartAsync(), await FakeBackend.Strikes().StartAsync());
        await strikes.KillAsync();
        await using var run = await GatewayRun.StartColdAsync(diplomacy, strikes);

        await run.WarmedAsync();
        using var response = await run.Http.GetAsync(Ready);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
