using System.Net;

namespace Sitrep.EndToEnd.Reports;

/// <summary>A service down means a report that says so, and a whole one again as soon as it is back.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task Strikes_GoneAndBack_ReportSaysSo_AndIsWholeAgain()
    {
        await using var sitrep = await SitrepProcesses.StartAsync(sample: true);
        var whole = await sitrep.Http.GetReportAsync(SampleNight.Report);
        var pair = whole.GetProperty("revisions").TextOf("pair");
        await Signals.FreezeAsync(sitrep.Pids["strikes"]);

        // What nobody has asked for yet waits until the silence of the service is noticed; what is asked from then on is answered at once.
        using var pinned = await sitrep.Http.GetAsync($"/v1/reports/2025-11-14?at={pair}");
        using var required = await sitrep.Http.GetAsync($"{SampleNight.Report}?require=all");
        var partial = await sitrep.Http.GetJsonAsync(SampleNight.Report);

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (pinned.StatusCode, required.StatusCode));
        Assert.Equal("application/problem+json", required.Content.Headers.ContentType?.MediaType);
        Assert.Equal("application/problem+json", pinned.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["strikes"], partial.GetProperty("delivery").GetProperty("unreachable").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains(StateOf(partial, "strikes").TextOf("state"), (string[])["stale", "unavailable"]);
        Assert.NotEmpty(StateOf(partial, "strikes").TextOf("since"));
        Assert.NotEmpty(StateOf(partial, "strikes").TextOf("reason"));

        await sitrep.CrashAsync("strikes");
        var healed = await UntilWholeAsync(sitrep);
        Assert.Equal(whole.GetProperty("delivery").TextOf("contentHash"), healed.GetProperty("delivery").TextOf("contentHash"));
    }

    private static JsonElement StateOf(JsonElement report, string section) =>
        report.GetProperty("delivery").GetProperty("sections").GetProperty(section);

    private static async Task<JsonElement> UntilWholeAsync(SitrepProcesses sitrep)
    {
        using var patience = new CancellationTokenSource(SitrepProcesses.Patience);
        while (true)
        {
            var report = await sitrep.Http.GetJsonAsync(SampleNight.Report);
            if (!report.GetProperty("delivery").GetProperty("partial").GetBoolean())
                return report;
            await Task.Delay(SitrepProcesses.PollInterval, patience.Token);
        }
    }
}
