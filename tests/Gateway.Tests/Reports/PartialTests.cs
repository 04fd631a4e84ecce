using System.Net;
using System.Text.Json;
using Grpc.Core;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Reports;

public sealed class PartialTests
{
    private const string OtherDay = "/v1/reports/2025-11-14";

    [Fact]
    public async Task Stopped_NeverAsked_Unavailable()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.Strikes.KillAsync();

        using var response = await run.Http.GetAsync(OtherDay);
        var report = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(response.Headers.ETag);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("strikes").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, report.GetProperty("diplomacy").ValueKind);
        var delivery = report.GetProperty("delivery");
        Assert.Equal("strikes", Assert.Single(delivery.GetProperty("unreachable").EnumerateArray()).GetString());
        var section = delivery.GetProperty("sections").GetProperty("strikes");
        Assert.Equal("unavailable", section.GetProperty("state").GetString());
        Assert.Equal("unavailable", section.GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.String, section.GetProperty("since").ValueKind);
    }

    [Fact]
    public async Task Stopped_AskedBefore_StaleWithItsLastAnswer()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.GetAsync(GatewayRun.Day);
        await run.Strikes.KillAsync();

        await run.UntilAsync(async () => (await run.SectionAsync("strikes")).GetProperty("state").GetString() == "stale");

        var report = await run.GetAsync(GatewayRun.Day);
        Assert.Equal("a-1", report.GetProperty("strikes").GetProperty("attacks")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task StartedAgain_OnItsPort_CurrentWithinFiveSeconds()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.Strikes.KillAsync();
        await run.UntilAsync(async () => (await run.SectionAsync("strikes", OtherDay)).GetProperty("state").GetString() != "current");

        await run.Strikes.StartAsync();
        var took = await run.UntilAsync(async () =>
            (await run.SectionAsync("strikes", OtherDay)).GetProperty("state").GetString() == "current");

        Assert.True(took < TimeSpan.FromSeconds(5), $"It took {took}.");
    }

    [Fact]
    public async Task Hanging_AnswersInTime_NamingTheDeadline()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Before = context => Task.Delay(Timeout.Infinite, context.CancellationToken);

        var section = await run.SectionAsync("strikes", OtherDay);
        Assert.Equal("deadline", section.GetProperty("reason").GetString());
        run.Strikes.State.IsUnwatchable = true;

        // Once its stream is gone and the breaker is open nobody waits for the deadline any more.
        await run.UntilAsync(async () =>
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Assert.Equal("deadline", (await run.SectionAsync("strikes", OtherDay)).GetProperty("reason").GetString());
            return watch.Elapsed < TimeSpan.FromMilliseconds(400);
        });
    }

    [Fact]
    public async Task LateForOneQuestion_WhileWatched_StaysCurrentForOthers()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Before = context => Task.Delay(Timeout.Infinite, context.CancellationToken);
        var late = await Task.WhenAll(Enumerable.Range(1, 4).Select(day => run.SectionAsync("strikes", $"/v1/reports/2025-11-0{day}")));
        run.Strikes.State.Before = _ => Task.CompletedTask;

        var cheap = await run.SectionAsync("strikes");

        Assert.All(late, section => Assert.Equal("deadline", section.GetProperty("reason").GetString()));
        Assert.Equal("current", cheap.GetProperty("state").GetString());
    }

    [Theory]
    [InlineData(StatusCode.Internal, "unavailable")]
    [InlineData(StatusCode.Unknown, "unavailable")]
    [InlineData(StatusCode.ResourceExhausted, "shed")]
    public async Task Erroneous_NamesTheReason(StatusCode status, string reason)
    {
        await using var run = await GatewayRun.StartAsync();
        run.Diplomacy.State.Before = _ => throw new RpcException(new Status(status, "secret"));

        var report = await run.GetAsync(OtherDay);

        var section = report.GetProperty("delivery").GetProperty("sections").GetProperty("diplomacy");
        Assert.Equal(reason, section.GetProperty("reason").GetString());
        Assert.DoesNotContain("secret", report.GetRawText());
    }

    [Theory]
    [InlineData("?require=all")]
    [InlineData("?at=d1.s1")]
    public async Task MustBeWhole_ServiceDown_ProblemNamesTheSection(string query)
    {
        await using var run = await GatewayRun.StartAsync();
        await run.GetAsync(OtherDay);
        await run.Strikes.KillAsync();
        await run.UntilAsync(() => Task.FromResult(!run.Backends.AreOpen));

        using var response = await run.Http.GetAsync(OtherDay + query);

        var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal("strikes", problem.GetProperty("unreachable")[0].GetString());
        Assert.True(problem.GetProperty("sections").GetProperty("strikes").TryGetProperty("since", out _));
    }

    [Fact]
    public async Task SilentConnection_IsReplaced()
    {
        var diplomacy = await FakeBackend.Diplomacy().StartAsync();
        var strikes = await FakeBackend.Strikes().StartAsync();
        await using var proxy = new FreezingProxy(strikes.Port);
        await using var run = await GatewayRun.StartAsync(diplomacy, strikes, proxy.Port);

        // On a busy machine a connection may be replaced just as it is frozen, so the new one is frozen, too.
        await run.UntilAsync(async () =>
        {
            proxy.Freeze();
            return (await run.SectionAsync("strikes", OtherDay)).GetProperty("state").GetString() != "current";
        });

        await run.UntilAsync(async () =>
            (await run.SectionAsync("strikes", OtherDay)).GetProperty("state").GetString() == "current");
    }
}
