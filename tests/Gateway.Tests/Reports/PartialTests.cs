using System.Net;
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
    public async Task StartedAgain_OnItsPort_IsCurrentAgain()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.Strikes.KillAsync();
        await run.UntilAsync(async () => (await run.SectionAsync("strikes", OtherDay)).GetProperty("state").GetString() != "current");

        await run.Strikes.StartAsync();

        await run.UntilAsync(async () => (await run.SectionAsync("strikes", OtherDay)).GetProperty("state").GetString() == "current");
    }

    [Fact]
    public async Task Hanging_UntilItsStreamIsLost_IsMissingThen_AndTheOtherStaysCurrent()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Before = context => Task.Delay(Timeout.Infinite, context.CancellationToken);
        var asked = run.GetAsync(OtherDay);
        await run.UntilAsync(() => Task.FromResult(run.Strikes.State.Asked.Count > 0));

        run.Strikes.State.IsUnwatchable = true;
        var report = await asked;

        var sections = report.GetProperty("delivery").GetProperty("sections");
        Assert.Equal("unavailable", sections.GetProperty("strikes").GetProperty("reason").GetString());
        Assert.Equal("current", sections.GetProperty("diplomacy").GetProperty("state").GetString());
        Assert.Equal(0, report.GetProperty("changesSince").GetProperty("revisions").GetProperty("diplomacy").GetInt64());
    }

    [Fact]
    public async Task Lost_IsNotAskedAgain_UntilItsStreamIsBack()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.IsUnwatchable = true;
        await run.UntilAsync(() => Task.FromResult(!run.Backends.AreOpen));

        var lost = await run.SectionAsync("strikes", OtherDay);
        Assert.Empty(run.Strikes.State.Asked);
        run.Strikes.State.IsUnwatchable = false;
        await run.UntilAsync(() => Task.FromResult(run.Backends.AreOpen));
        var back = await run.SectionAsync("strikes", OtherDay);

        Assert.Equal(("unavailable", "current"), (lost.GetProperty("state").GetString(), back.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Late_WhileItsStreamStands_IsWaitedFor_AndHoldsUpNobodyElse()
    {
        await using var run = await GatewayRun.StartAsync();
        var release = new TaskCompletionSource();
        run.Strikes.State.Before = _ => release.Task;
        var late = Task.WhenAll(Enumerable.Range(1, 4).Select(day => run.SectionAsync("strikes", $"/v1/reports/2025-11-0{day}")));
        await run.UntilAsync(() => Task.FromResult(run.Strikes.State.Asked.Count == 4));
        run.Strikes.State.Before = _ => Task.CompletedTask;

        var cheap = await run.SectionAsync("strikes");
        Assert.False(late.IsCompleted);
        release.SetResult();

        Assert.Equal("current", cheap.GetProperty("state").GetString());
        Assert.All(await late, section => Assert.Equal("current", section.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Late_ItsCallerGone_ServesTheNext()
    {
        await using var run = await GatewayRun.StartAsync();
        var release = new TaskCompletionSource();
        run.Strikes.State.Before = _ => release.Task;
        using var gone = new CancellationTokenSource();
        var left = run.Http.GetAsync(OtherDay, gone.Token);
        await run.UntilAsync(() => Task.FromResult(run.Strikes.State.Asked.Count > 0));

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        release.SetResult();
        var section = await run.SectionAsync("strikes", OtherDay);

        Assert.Equal("current", section.GetProperty("state").GetString());
        Assert.Single(run.Strikes.State.Asked);
    }

    [Theory]
    [InlineData(StatusCode.Internal, "unavailable")]
    [InlineData(StatusCode.Unknown, "unavailable")]
    [InlineData(StatusCode.ResourceExhausted, "shed")]
    [InlineData(StatusCode.DeadlineExceeded, "deadline")]
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
