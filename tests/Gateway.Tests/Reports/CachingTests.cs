using System.Net;
using System.Net.Http.Headers;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Reports;

public sealed class CachingTests
{
    [Fact]
    public async Task SameQuery_Twice_SameBytesAndNoSecondCall()
    {
        await using var run = await GatewayRun.StartAsync();

        var first = await run.Http.GetByteArrayAsync(GatewayRun.Day);
        var second = await run.Http.GetByteArrayAsync(GatewayRun.Day);

        Assert.Equal(first, second);
        Assert.Single(run.Strikes.State.Asked);
        Assert.Single(run.Diplomacy.State.Asked);
    }

    [Fact]
    public async Task SameQuery_ManyAtOnce_OneCall()
    {
        await using var run = await GatewayRun.StartAsync();
        var release = new TaskCompletionSource();
        run.Strikes.State.Before = _ => release.Task;

        var all = Enumerable.Range(0, 20).Select(_ => run.Http.GetByteArrayAsync(GatewayRun.Day)).ToArray();
        await run.UntilAsync(() => Task.FromResult(run.Strikes.State.Asked.Count > 0));
        release.SetResult();
        await Task.WhenAll(all);

        Assert.Single(run.Strikes.State.Asked);
    }

    [Fact]
    public async Task Write_SeenByWatch_IsInTheNextReport()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.GetAsync(GatewayRun.Day);

        run.Strikes.State.Commit();

        await run.UntilAsync(async () =>
            (await run.GetAsync(GatewayRun.Day)).GetProperty("revisions").GetProperty("pair").GetString() == "d1.s2");
    }

    [Fact]
    public async Task Etag_SentBack_NotModified()
    {
        await using var run = await GatewayRun.StartAsync();
        using var first = await run.Http.GetAsync(GatewayRun.Day);
        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());

        using var again = await GetWithAsync(run, GatewayRun.Day, first.Headers.ETag);
        using var other = await GetWithAsync(run, $"{GatewayRun.Day}.md", first.Headers.ETag);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task At_EarlierRevision_SameHashAsThen_ForEver()
    {
        await using var run = await GatewayRun.StartAsync();
        var then = await run.GetAsync(GatewayRun.Day);
        run.Strikes.State.Commit();

        using var pinned = await run.Http.GetAsync($"{GatewayRun.Day}?at=d1.s1");
        var now = await run.GetAsync($"{GatewayRun.Day}?at=d1.s1");

        Assert.Contains("immutable", pinned.Headers.CacheControl!.ToString());
        Assert.Equal(
            then.GetProperty("delivery").GetProperty("contentHash").GetString(),
            now.GetProperty("delivery").GetProperty("contentHash").GetString());
        Assert.Equal(1, run.Strikes.State.Asked[^1].ReadRevision);
    }

    [Fact]
    public async Task AsOf_NamesItsPair()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync($"{GatewayRun.Day}?asOf=2025-11-16T12:00:00Z&zone=UTC");

        Assert.Equal("/v1/reports/2025-11-16?at=d1.s1&zone=UTC", response.Content.Headers.ContentLocation?.OriginalString);
    }

    [Fact]
    public async Task AsOf_OfEarlier_IsAskedAgainOnlyOnceTheNewestPairHasChanged()
    {
        const string address = $"{GatewayRun.Day}?asOf=2025-11-16T11:00:00Z";
        await using var run = await GatewayRun.StartAsync();

        var first = await run.GetAsync(address);
        var second = await run.GetAsync(address);

        Assert.Equal("d0.s0", first.GetProperty("revisions").GetProperty("pair").GetString());
        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.Single(run.Strikes.State.Asked);

        run.Strikes.State.Commit();
        await run.UntilAsync(() => Task.FromResult(run.Backends[Shipped.Strikes].Monitor.KnownRevision == 2));
        await run.GetAsync(address);
        Assert.Equal(2, run.Strikes.State.Asked.Count);
    }

    private static Task<HttpResponseMessage> GetWithAsync(GatewayRun run, string address, EntityTagHeaderValue etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(etag);
        return run.Http.SendAsync(request);
    }
}
