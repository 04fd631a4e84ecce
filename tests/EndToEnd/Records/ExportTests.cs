using System.Net;

namespace Sitrep.EndToEnd.Records;

/// <summary>An export imported elsewhere gives the same records; a service that is away gives a problem, never half a file.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task Export_ImportedIntoAnEmptyInstallation_IsExportedAgainTheSame()
    {
        await using var here = await SitrepProcesses.StartAsync(sample: true);
        await here.Http.ImportAsync(SampleNight.Bulletin
            .Replace("2025-11-16", "2025-12-01", StringComparison.Ordinal)
            .Replace("2025-11-15", "2025-11-30", StringComparison.Ordinal));
        await using var there = await SitrepProcesses.StartAsync();

        var exported = await here.Http.GetStringAsync("/v1/export");
        var (status, last) = await there.Http.ImportAsync(exported);
        var again = await there.Http.GetStringAsync("/v1/export");

        Assert.True(status == 200, last.GetRawText());
        Assert.Equal(26, last.GetProperty("summary").GetProperty("new").GetInt32());
        Assert.Equal(RecordsOf(exported), RecordsOf(again));
        Assert.Equal(HeaderOf(exported).TextOf("knownTime"), HeaderOf(again).TextOf("knownTime"));
        Assert.Equal(RecordsOf(exported).Length, HeaderOf(exported).GetProperty("records").GetInt32());
        Assert.Equal(
            (await here.Http.GetReportAsync(SampleNight.Report)).GetProperty("figures").GetRawText(),
            (await there.Http.GetReportAsync(SampleNight.Report)).GetProperty("figures").GetRawText());
    }

    [Fact]
    public async Task Service_Stopped_IsAProblemThatNamesIt()
    {
        await using var sitrep = await SitrepProcesses.StartAsync(sample: true);
        var strikes = sitrep.Pids["strikes"];
        await Signals.FreezeAsync(strikes);
        try
        {
            await AssertMissingAsync(sitrep, "/v1/attacks", "strikes");
            await AssertMissingAsync(sitrep, "/v1/export", "strikes");
            await AssertMissingAsync(sitrep, "/v1/sources?service=strikes", "strikes");
            Assert.Equal("diplomacy", (await sitrep.Http.GetJsonAsync("/v1/sources")).TextOf("service"));
            Assert.Equal(2, (await sitrep.Http.GetJsonAsync("/v1/statements")).GetProperty("statements").GetArrayLength());
        }
        finally
        {
            Signals.Send(strikes, Signals.Kill);
        }
    }

    private static async Task AssertMissingAsync(SitrepProcesses sitrep, string path, string service)
    {
        using var response = await sitrep.Http.GetAsync(path);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(service, problem.TextOf("detail"), StringComparison.Ordinal);
    }

    private static JsonElement HeaderOf(string bulletin) => JsonElement.Parse(bulletin.Split('\n')[0]);

    private static string[] RecordsOf(string bulletin) => bulletin.TrimEnd('\n').Split('\n')[1..];
}
