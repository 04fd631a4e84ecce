using System.Net;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Redactions;

/// <summary>After a redaction no byte from before it is given out again, whatever it was kept for.</summary>
public sealed class RedactedReportsTests
{
    private const string Pinned = $"{GatewayRun.Day}?at=d1.s1";

    [Theory]
    [InlineData(Pinned)]
    [InlineData(GatewayRun.Day)]
    [InlineData($"{GatewayRun.Day}?asOf=2025-11-16T12:00:00Z")]
    public async Task Report_MadeBeforeARedaction_IsMadeAnew(string address)
    {
        await using var run = await GatewayRun.StartAsync();
        Assert.Contains(FakeStrikes.Words, await run.Http.GetStringAsync(address));
        var asked = run.Strikes.State.Asked.Count;

        using var redacted = await RedactAsync(run);

        Assert.Equal(HttpStatusCode.OK, redacted.StatusCode);
        Assert.DoesNotContain(FakeStrikes.Words, await run.Http.GetStringAsync(address));
        Assert.Equal(asked + 1, run.Strikes.State.Asked.Count);
    }

    [Fact]
    public async Task Report_OfAnEarlierRevision_HasAnotherHashAndSaysWhy()
    {
        await using var run = await GatewayRun.StartAsync();
        using var before = await run.Http.GetAsync(Pinned);

        using var redacted = await RedactAsync(run);
        var request = new HttpRequestMessage(HttpMethod.Get, Pinned);
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var after = await run.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        using var report = JsonDocument.Parse(await after.Content.ReadAsStringAsync());
        var caveat = report.RootElement.GetProperty("caveats").EnumerateArray()
            .Single(caveat => caveat.GetProperty("code").GetString() == "redacted");
        Assert.Equal(["attacks/a-1", "2025-11-16T12:00:00Z"], caveat.GetProperty("arguments").EnumerateArray()
            .Select(argument => argument.GetString()));
        Assert.Equal("d1.s1", report.RootElement.GetProperty("revisions").GetProperty("pair").GetString());
    }

    [Fact]
    public async Task Redaction_MadeElsewhere_IsHeardOfThroughWatch()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.GetAsync(Pinned);

        run.Strikes.State.CommitRedaction();

        await run.UntilAsync(async () => !(await run.Http.GetStringAsync(Pinned)).Contains(FakeStrikes.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stopped_AfterARedaction_TheLastAnswerFromBeforeIsNoLongerGood()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.GetAsync(GatewayRun.Day);
        run.Strikes.State.CommitRedaction();
        await run.UntilAsync(() => Task.FromResult(run.Backends[Shipped.Strikes].Monitor.Redaction > 0));

        await run.Strikes.KillAsync();
        await run.UntilAsync(() => Task.FromResult(!run.Backends[Shipped.Strikes].Monitor.IsOpen));

        Assert.Equal("unavailable", (await run.SectionAsync("strikes")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Series_MadeBeforeARedaction_IsAskedForAgain()
    {
        const string address = "/v1/series?measure=launched&start=2025-11-15&end=2025-11-16&at=d1.s1";
        await using var run = await GatewayRun.StartAsync();
        await run.GetAsync(address);
        await run.GetAsync(address);
        Assert.Single(run.Strikes.State.AskedForSeries);

        using var redacted = await RedactAsync(run);
        await run.GetAsync(address);

        Assert.Equal(2, run.Strikes.State.AskedForSeries.Count);
    }

    private static Task<HttpResponseMessage> RedactAsync(GatewayRun run) => run.Http.PostAsync("/v1/redactions", RedactionRequestTests.Body());
}
