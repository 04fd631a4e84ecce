using System.Net;

namespace Sitrep.EndToEnd.Reports;

/// <summary>Wrong input gets one problem that names every fault, and nothing is written.</summary>
public sealed class WrongInputTests(SampleNight night)
{
    [Theory]
    [InlineData("/v1/reports/2025-13-40", "date")]
    [InlineData("/v1/reports/2025-11-16?zone=Mars", "zone")]
    [InlineData("/v1/reports/2025-11-16?colour=blue", "colour")]
    [InlineData("/v1/reports/2025-11-16?region=UA99", "region")]
    [InlineData("/v1/reports/2025-11-16?at=d9999.s9999", "at")]
    [InlineData("/v1/reports/2025-13-40?zone=Mars&colour=blue&require=some&at=x", "at,colour,date,require,zone")]
    [InlineData("/v1/reports?start=2025-11-02&end=2025-11-01", "end")]
    public async Task Query_Wrong_NamesEveryFault(string path, string fields)
    {
        using var response = await night.Sitrep.Http.GetAsync(path);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            fields.Split(','),
            problem.GetProperty("errors").EnumerateArray().Select(error => error.TextOf("field")).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Bulletin_CutInHalf_IsRefusedWhole()
    {
        var before = await PairAsync();

        var (status, problem) = await night.Sitrep.Http.ImportAsync(
            SampleNight.Bulletin.Replace("2025-11-16", "2026-01-16", StringComparison.Ordinal)[..9_000]);

        Assert.Equal(400, status);
        Assert.True(problem.GetProperty("errors").GetArrayLength() >= 2, problem.GetRawText());
        Assert.Equal(before, await PairAsync());
    }

    [Fact]
    public async Task Bulletin_WithSeveralWrongLines_NamesThemAll()
    {
        var bulletin = SampleNight.Bulletin
            .Replace("\"measure\":\"launched\"", "\"measure\":\"thrown\"", StringComparison.Ordinal)
            .Replace("\"party\":\"UKR\"", "\"party\":\"ATLANTIS\"", StringComparison.Ordinal);
        var before = await PairAsync();

        var (status, problem) = await night.Sitrep.Http.ImportAsync(bulletin);

        string[] fields = [.. problem.GetProperty("errors").EnumerateArray().Select(error => error.TextOf("field"))];
        Assert.Equal(400, status);
        Assert.Contains(fields, field => field.Contains("measure", StringComparison.Ordinal));
        Assert.Contains(fields, field => field.Contains("party", StringComparison.Ordinal));
        Assert.Equal(before, await PairAsync());
    }

    [Fact]
    public async Task KnownTime_BeforeTheNewest_IsRefusedWithBothTimes()
    {
        var older = SampleNight.Bulletin
            .Replace("\"knownTime\":\"2025-11-16T12:00:00Z\"", "\"knownTime\":\"2024-01-01T00:00:00Z\"", StringComparison.Ordinal)
            .Replace("2025-11-16", "2026-02-16", StringComparison.Ordinal);

        var (status, problem) = await night.Sitrep.Http.ImportAsync(older);

        Assert.Equal(409, status);
        Assert.Contains("2024-01-01", problem.GetRawText());
        Assert.Contains("2025-11-16T12:00:00", problem.GetRawText());
    }

    [Fact]
    public async Task Body_OfFiveMegabytes_WhereNoneIsTaken_IsTooLarge()
    {
        using var body = new ByteArrayContent(new byte[5_000_000]);
        using var response = await night.Sitrep.Http.PostAsync(SampleNight.Report, body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<string> PairAsync() =>
        (await night.Sitrep.Http.GetReportAsync(SampleNight.Report)).GetProperty("revisions").TextOf("pair");
}
