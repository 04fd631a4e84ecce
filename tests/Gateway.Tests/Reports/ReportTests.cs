using System.Net;
using System.Net.Http.Headers;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Reports;

public sealed class ReportTests
{
    [Fact]
    public async Task Day_BothServices_MergesThem()
    {
        await using var run = await GatewayRun.StartAsync();

        var report = await run.GetAsync(GatewayRun.Day);

        Assert.Equal("2025-11-15T22:00:00Z", report.GetProperty("query").GetProperty("start").GetString());
        Assert.Equal("d1.s1", report.GetProperty("revisions").GetProperty("pair").GetString());
        Assert.Equal("2025-11-16T12:00:00Z", report.GetProperty("cutOff").GetString());
        Assert.Equal(
            ["agreements/x.promised.all.UKR.ua-president", "strikes.intercepted.class.uav.RUS.ua-air-force",
                "strikes.launched.class.uav.RUS.ua-air-force"],
            report.GetProperty("figures").EnumerateArray().Select(figure => figure.GetProperty("id").GetString()!));
        Assert.Equal("a-1", report.GetProperty("strikes").GetProperty("attacks")[0].GetProperty("id").GetString());
        Assert.False(report.GetProperty("strikes").TryGetProperty("figures", out _));
        Assert.Equal("s-1", report.GetProperty("diplomacy").GetProperty("statements")[0].GetProperty("id").GetString());
        Assert.False(report.GetProperty("delivery").GetProperty("partial").GetBoolean());
    }

    [Fact]
    public async Task Citations_OfOnePage_ShareItsNumberAndKeepAllWords()
    {
        await using var run = await GatewayRun.StartAsync();

        var report = await run.GetAsync(GatewayRun.Day);

        foreach (var figure in report.GetProperty("figures").EnumerateArray().Where(figure => figure.GetProperty("citations").GetArrayLength() > 0))
            Assert.Equal(1, figure.GetProperty("citations")[0].GetInt32());
        Assert.Equal(2, report.GetProperty("diplomacy").GetProperty("statements")[0].GetProperty("citations")[0].GetInt32());
        var sources = report.GetProperty("sources");
        Assert.Equal(["176 launched", "139 shot down"], sources[0].GetProperty("words").EnumerateArray().Select(words => words.GetString()!));
        Assert.Equal("Ukrainian Air Force", sources[0].GetProperty("name").GetString());
        Assert.Equal("media:outlet", sources[1].GetProperty("source").GetString());
    }

    [Fact]
    public async Task Question_OfADay_ComparesWithTheDayBefore()
    {
        await using var run = await GatewayRun.StartAsync();

        await run.GetAsync("/v1/reports/2025-03-31?zone=Europe/Kyiv");

        // The clock went forward on 30 March: that local day had 23 hours.
        var asked = Assert.Single(run.Strikes.State.Asked);
        Assert.Equal(TimeSpan.FromHours(24), asked.End.ToDateTimeOffset() - asked.Start.ToDateTimeOffset());
        Assert.Equal(TimeSpan.FromHours(23), asked.CompareEnd.ToDateTimeOffset() - asked.CompareStart.ToDateTimeOffset());
        Assert.Equal(asked.Start, asked.CompareEnd);
    }

    [Theory]
    [InlineData("/v1/reports/2025-11-16", null, "application/json")]
    [InlineData("/v1/reports/2025-11-16", "text/markdown", "text/markdown")]
    [InlineData("/v1/reports/2025-11-16", "text/html, */*;q=0.5", "application/json")]
    [InlineData("/v1/reports/2025-11-16", "application/json;q=0.1, text/*", "text/markdown")]
    [InlineData("/v1/reports/2025-11-16.md", "application/json", "text/markdown")]
    [InlineData("/v1/reports/2025-11-16.json", null, "application/json")]
    [InlineData("/v1/reports?start=2025-11-15T18:00&end=2025-11-16T09:00", null, "application/json")]
    [InlineData("/v1/reports.md?start=2025-11-15T18:00&end=2025-11-16T09:00", "application/json", "text/markdown")]
    public async Task Form_ByEndingThenByAccept(string address, string? accept, string expected)
    {
        await using var run = await GatewayRun.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await run.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Head_SaysWhatGetSays_WithoutABody()
    {
        await using var run = await GatewayRun.StartAsync();
        using var get = await run.Http.GetAsync(GatewayRun.Day);
        using var request = new HttpRequestMessage(HttpMethod.Head, GatewayRun.Day);

        using var head = await run.Http.SendAsync(request);

        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Accept_OfNoForm_IsRefused()
    {
        await using var run = await GatewayRun.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, GatewayRun.Day);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/pdf"));

        using var response = await run.Http.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task Sections_BeforeAnythingWasKnown_SaySo()
    {
        await using var run = await GatewayRun.StartAsync();

        var report = await run.GetAsync($"{GatewayRun.Day}?asOf=2025-01-01");

        Assert.Equal(JsonValueKind.Null, report.GetProperty("cutOff").ValueKind);
        Assert.Contains(report.GetProperty("caveats").EnumerateArray(), caveat => caveat.GetProperty("code").GetString() == "nothing-known-before");
    }
}
