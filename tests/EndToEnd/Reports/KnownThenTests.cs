using System.Net;

namespace Sitrep.EndToEnd.Reports;

/// <summary>A report can be had as it was known, and a copy of the night on another day leaves the night alone.</summary>
public sealed class KnownThenTests(SampleNight night)
{
    private static string MovedCopy => SampleNight.Bulletin
        .Replace("2025-11-16", "2025-12-01", StringComparison.Ordinal)
        .Replace("2025-11-15", "2025-11-30", StringComparison.Ordinal)
        .Replace("176", "181", StringComparison.Ordinal);

    [Fact]
    public async Task SameQuery_Twice_IsTheSameBytes()
    {
        var first = await night.Sitrep.Http.GetWholeAsync(SampleNight.Report);
        var second = await night.Sitrep.Http.GetWholeAsync(SampleNight.Report);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task EarlierRevision_AfterAnImportAndARestart_HasTheSameContentHash()
    {
        await using var sitrep = await SitrepProcesses.StartAsync(sample: true);
        var before = await sitrep.Http.GetReportAsync(SampleNight.Report);
        var pair = before.GetProperty("revisions").TextOf("pair");

        var (status, summary) = await sitrep.Http.ImportAsync(MovedCopy);
        var moved = await sitrep.Http.GetReportAsync("/v1/reports/2025-12-01");
        var after = await sitrep.Http.GetReportAsync(SampleNight.Report);

        Assert.Equal(200, status);
        Assert.Equal(10, summary.GetProperty("summary").GetProperty("new").GetInt64());
        Assert.Equal(0, summary.GetProperty("summary").GetProperty("revised").GetInt64());
        Assert.Equal(181, LowerOf(moved, "strikes.launched.class.uav.RUS.ua-air-force"));
        Assert.Equal(42, LowerOf(moved, "strikes.unaccounted.class.uav.RUS.ua-air-force"));
        Assert.Equal(before.GetProperty("figures").GetRawText(), after.GetProperty("figures").GetRawText());
        Assert.NotEqual(pair, after.GetProperty("revisions").TextOf("pair"));

        Assert.Equal(HashOf(before), HashOf(await sitrep.Http.GetReportAsync($"{SampleNight.Report}?at={pair}")));
        await sitrep.StopAsync();
        await using var again = await SitrepProcesses.StartAsync(sitrep.Data);
        Assert.Equal(HashOf(before), HashOf(await again.Http.GetReportAsync($"{SampleNight.Report}?at={pair}")));
        Assert.Equal(HashOf(before), HashOf(await again.Http.GetReportAsync($"{SampleNight.Report}?asOf=2025-11-20T00:00:00Z")));
    }

    [Fact]
    public async Task SameBulletin_Again_ChangesNothing()
    {
        var (status, last) = await night.Sitrep.Http.ImportAsync(SampleNight.Bulletin);

        var summary = last.GetProperty("summary");
        Assert.Equal(200, status);
        Assert.Equal((0, 0, 16), (summary.GetProperty("new").GetInt32(), summary.GetProperty("revised").GetInt32(), summary.GetProperty("unchanged")
            .GetInt32()));
    }

    [Fact]
    public async Task AsOf_NamesItsPair()
    {
        await night.Sitrep.Http.GetWholeAsync($"{SampleNight.Report}?asOf=2025-11-20T00:00:00Z");
        using var response = await night.Sitrep.Http.GetAsync($"{SampleNight.Report}?asOf=2025-11-20T00:00:00Z");

        Assert.Equal($"{SampleNight.Report}?at=d1.s1", response.Content.Headers.ContentLocation?.OriginalString);
    }

    [Fact]
    public async Task AsOf_BeforeAnythingWasKnown_IsEmptyAndSaysSo()
    {
        var report = await night.Sitrep.Http.GetReportAsync($"{SampleNight.Report}?asOf=2025-01-01T00:00:00Z");

        Assert.Empty(report.GetProperty("figures").EnumerateArray());
        Assert.Contains(report.GetProperty("caveats").EnumerateArray(), caveat => caveat.TextOf("code") == "nothing-known-before");
    }

    [Fact]
    public async Task ETag_GivenBack_IsNotModified()
    {
        await night.Sitrep.Http.GetWholeAsync(SampleNight.Report);
        using var first = await night.Sitrep.Http.GetAsync(SampleNight.Report);
        using var request = new HttpRequestMessage(HttpMethod.Get, SampleNight.Report);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await night.Sitrep.Http.SendAsync(request);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private static string HashOf(JsonElement report) => report.GetProperty("delivery").TextOf("contentHash");

    private static long LowerOf(JsonElement report, string figure) =>
        report.Figure(figure).GetProperty("quantity").GetProperty("lower").GetInt64();
}
