using System.Diagnostics;
using System.Net;
using System.Text.Json;

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
        var strikes = Stopped.Now(sitrep.Pids["strikes"]);

        using var required = await RefusedAsync(sitrep, $"{SampleNight.Report}?require=all");
        using var pinned = await RefusedAsync(sitrep, $"/v1/reports/2025-11-14?at={pair}");
        var partial = await sitrep.Http.GetJsonAsync(SampleNight.Report);

        Assert.Equal("application/problem+json", required.Content.Headers.ContentType?.MediaType);
        Assert.Equal("application/problem+json", pinned.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["strikes"], partial.GetProperty("delivery").GetProperty("unreachable").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains(StateOf(partial, "strikes").TextOf("state"), (string[])["stale", "unavailable"]);
        Assert.NotEmpty(StateOf(partial, "strikes").TextOf("since"));
        Assert.NotEmpty(StateOf(partial, "strikes").TextOf("reason"));

        strikes.Kill();
        var healed = await sitrep.Http.GetReportAsync(SampleNight.Report);
        Assert.Equal(whole.GetProperty("delivery").TextOf("contentHash"), healed.GetProperty("delivery").TextOf("contentHash"));
    }

    private static JsonElement StateOf(JsonElement report, string section) =>
        report.GetProperty("delivery").GetProperty("sections").GetProperty(section);

    // Bytes known to be current are given out until the silence of the service is noticed.
    private static async Task<HttpResponseMessage> RefusedAsync(SitrepProcesses sitrep, string path)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var response = await sitrep.Http.GetAsync(path);
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                return response;
            response.Dispose();
            Assert.True(waited.Elapsed < SitrepProcesses.Patience, "It was never missed.");
        }
    }

    // A process that hangs stays away for as long as the test looks; a killed one is back before it has finished looking.
    private readonly record struct Stopped(int Pid)
    {
        public static Stopped Now(int pid)
        {
            Signals.Send(pid, Signals.Stop);
            return new(pid);
        }

        public void Kill() => Signals.Send(Pid, Signals.Kill);
    }
}
