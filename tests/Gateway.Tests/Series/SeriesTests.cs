using System.Net;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Series;

public sealed class SeriesTests
{
    private const string Launched = "/v1/series?measure=launched&start=2025-11-15&end=2025-11-16T12:00&zone=UTC";

    [Fact]
    public async Task Series_SaysWhatItAnswers_AndTheNumbersOrWhyThereAreNone()
    {
        await using var run = await GatewayRun.StartAsync();

        var answer = await run.GetAsync(Launched);

        Assert.Equal(
            """{"measure":"launched","step":"day","start":"2025-11-15T00:00:00Z","end":"2025-11-16T12:00:00Z","zone":"UTC"}""",
            answer.GetProperty("query").GetRawText());
        Assert.Equal("""{"diplomacy":null,"strikes":1,"pair":null}""", answer.GetProperty("revisions").GetRawText());
        Assert.Equal("2025-11-16T12:00:00Z", answer.GetProperty("cutOff").GetString());
        var points = answer.GetProperty("series")[0].GetProperty("points");
        Assert.Equal("no-record", points[0].GetProperty("state").GetString());
        Assert.False(points[0].TryGetProperty("quantity", out _));
        Assert.Equal(("on-file", 176),
            (points[1].GetProperty("state").GetString(), points[1].GetProperty("quantity").GetProperty("lower").GetInt32()));
        Assert.True(points[1].GetProperty("partial").GetBoolean());
        Assert.Equal("scope", answer.GetProperty("caveats")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task SameQuery_Twice_OneCall_UntilTheServiceHasChanged()
    {
        await using var run = await GatewayRun.StartAsync();

        var first = await run.Http.GetByteArrayAsync(Launched);
        var second = await run.Http.GetByteArrayAsync(Launched);
        Assert.Equal(first, second);
        Assert.Single(run.Strikes.State.AskedForSeries);

        run.Strikes.State.Commit();
        await run.UntilAsync(async () => (await run.GetAsync(Launched)).GetProperty("revisions").GetProperty("strikes").GetInt64() == 2);
        Assert.Equal(2, run.Strikes.State.AskedForSeries.Count);
    }

    [Fact]
    public async Task Etag_SentBack_NotModified_AndPinnedIsForEver()
    {
        await using var run = await GatewayRun.StartAsync();
        using var first = await run.Http.GetAsync(Launched);
        using var pinned = await run.Http.GetAsync($"{Launched}&at=s1");
        using var again = new HttpRequestMessage(HttpMethod.Get, Launched);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await run.Http.SendAsync(again);

        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, pinned.Headers.ETag);
        Assert.Contains("immutable", pinned.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task AsOf_NamesTheRevisionRead_AndIsAskedAgainOnlyOnceTheNewestHasChanged()
    {
        await using var run = await GatewayRun.StartAsync();
        var address = $"{Launched}&asOf=2025-11-16T11:00:00Z";

        using var response = await run.Http.GetAsync(address);
        await run.GetAsync(address);

        Assert.Equal(
            "/v1/series?at=s0&measure=launched&start=2025-11-15&end=2025-11-16T12%3A00&zone=UTC",
            response.Content.Headers.ContentLocation?.OriginalString);
        Assert.Single(run.Strikes.State.AskedForSeries);
        run.Strikes.State.Commit();
        await run.UntilAsync(() => Task.FromResult(run.Backends[Shipped.Strikes].Monitor.KnownRevision == 2));
        await run.GetAsync(address);
        Assert.Equal(2, run.Strikes.State.AskedForSeries.Count);
    }

    [Fact]
    public async Task ServiceDown_ProblemNamesIt_AndTheOtherStillAnswers()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.Strikes.KillAsync();

        using var response = await run.Http.GetAsync(Launched);
        using var other = await run.Http.GetAsync("/v1/series?measure=released&start=2025-11-01&end=2025-12-01");

        var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("strikes", problem.GetProperty("detail").GetString());
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task RefusedByTheService_ReasonAndRemedyStandApart()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Before = _ => throw Refusals.InvalidArgument("measure", "There are no series of it here.", "Give one of: launched.");

        using var response = await run.Http.GetAsync(Launched);

        var error = (await response.ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("errors")[0];
        Assert.Equal("Give one of: launched.", error.GetProperty("remedy").GetString());
    }

    [Fact]
    public async Task Head_HasTheHeadersAndNoBody()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, Launched));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(response.Headers.ETag);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }
}
