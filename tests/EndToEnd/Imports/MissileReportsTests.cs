using System.Net;

namespace Sitrep.EndToEnd.Imports;

/// <summary>The dataset's known snapshots, through the gateway into reports. They are not part of the repository.</summary>
public sealed class MissileReportsTests
{
    private static string? Folder => Environment.GetEnvironmentVariable("SITREP_TEST_DATA");

    [Fact]
    public async Task ThreeSnapshots_ReportsSayWhatWasKnownThenAlsoAfterARestart()
    {
        SkipWithoutSnapshots();
        await using var sitrep = await SitrepProcesses.StartAsync();

        Assert.Equal((2286, 0, 0, 0, 0), await ImportAsync(sitrep, "2025-04", "?knownTime=2025-04-11T12:00:00Z"));
        Assert.Equal((1092, 88, 2198, 0, 0), await ImportAsync(sitrep, "2026-02", "?knownTime=2026-02-08T12:00:00Z&dryRun=true"));
        Assert.Equal((1092, 88, 2198, 0, 0), await ImportAsync(sitrep, "2026-02", "?knownTime=2026-02-08T12:00:00Z"));
        Assert.Equal((90, 2, 3376, 0, 0), await ImportAsync(sitrep, "2026-03", "?knownTime=2026-03-01T12:00:00Z"));

        const string Now = "/v1/reports/2026-02-07";
        const string Then = Now + "?asOf=2026-02-20T00:00:00Z";
        const string Zircon = "strikes.intercepted.item.zircon.RUS.ua-air-force";
        var then = await sitrep.Http.GetWholeAsync(Then);
        Assert.Equal(0, LowerOf(await sitrep.Http.GetReportAsync(Now), Zircon));
        Assert.Equal(4, LowerOf(JsonElement.Parse(then), Zircon));

        await AssertComparedAsync(sitrep.Http, Zircon);

        await sitrep.StopAsync();
        await using var again = await SitrepProcesses.StartAsync(sitrep.Data, "--no-sample");
        Assert.Equal(then, await again.Http.GetWholeAsync(Then));
    }

    [Fact]
    public async Task SampleThenSnapshot_TheNightStaysAndTheNextIsThere()
    {
        SkipWithoutSnapshots();
        await using var sitrep = await SitrepProcesses.StartAsync(sample: true);
        await ImportAsync(sitrep, "2026-02", "?knownTime=2026-02-08T12:00:00Z");

        var night = await sitrep.Http.GetReportAsync("/v1/reports/2025-11-16");
        var next = await sitrep.Http.GetReportAsync("/v1/reports/2025-11-17");

        Assert.Equal((176, 1, 139), Counts(night));
        Assert.Equal((128, 2, 91), Counts(next));
        Assert.Equal(57, LowerOf(night, "attacks/mrp.2025-11-16T04:47Z.8b08ba8b97f8.intercepted.attack-uav.ru-mod"));
        Assert.Equal(13, LowerOf(next, "strikes.intercepted.class.tactical-uav.RUS.ua-command-south"));
    }

    [Fact]
    public async Task ThirtyDailyReports_OfNovember_AddUpToTheReportOfTheThirtyDays()
    {
        SkipWithoutSnapshots();
        await using var sitrep = await SitrepProcesses.StartAsync(sample: true);
        await ImportAsync(sitrep, "2026-02", "?knownTime=2026-02-08T12:00:00Z");

        Dictionary<string, (long Lower, bool IsOpen)> added = [];
        for (var day = 1; day <= 30; day++)
        {
            var report = await sitrep.Http.GetReportAsync(string.Create(CultureInfo.InvariantCulture, $"/v1/reports/2025-11-{day:00}"));
            foreach (var (id, lower, isOpen) in Totals(report))
            {
                var (sum, open) = added.GetValueOrDefault(id);
                added[id] = (sum + lower, open || isOpen);
            }
        }

        var month = await sitrep.Http.GetReportAsync("/v1/reports?start=2025-11-01&end=2025-12-01");

        Assert.True(added.Count > 20);
        Assert.Contains(added.Keys, id => id.EndsWith(".ua-command-south", StringComparison.Ordinal));
        Assert.Equal(
            added.OrderBy(total => total.Key, StringComparer.Ordinal).Select(total => (total.Key, total.Value.Lower, total.Value.IsOpen)),
            Totals(month).OrderBy(total => total.Id, StringComparer.Ordinal));
    }

    // Between the snapshots of February and March two rows were revised and 90 came, 89 of them within the month up to 28 February.
    private static async Task AssertComparedAsync(HttpClient http, string zircon)
    {
        var comparison = await http.GetReportAsync("/v1/reports/compare?start=2026-02-05&end=2026-02-08&leftAt=d0.s2&rightAt=d0.s3");
        Assert.Equal(
            [
                "attacks/mad.2026-02-07T04:00_2026-02-07T04:10.3m22-zircon.1cd6d67f0aae intercepted 4 0",
                "attacks/mad.2026-02-05T18:00_2026-02-06T12:30.x-59-x-69.336be2bef85d lost none 2",
            ],
            from change in comparison.GetProperty("changes").EnumerateArray()
            where change.TextOf("change") == "revised"
            from claim in change.GetProperty("claims").EnumerateArray()
            select $"{change.TextOf("record")} {claim.TextOf("measure")} {Quantity(claim, "oldQuantity")} {Quantity(claim, "newQuantity")}");
        var figure = comparison.GetProperty("figures").EnumerateArray().Single(figure => figure.TextOf("id") == zircon);
        Assert.Equal(("4", "0"), (Quantity(figure.GetProperty("left"), "quantity"), Quantity(figure.GetProperty("right"), "quantity")));

        var report = await http.GetReportAsync("/v1/reports/2026-02-28?at=d0.s3");
        Assert.Equal("d0.s2", report.GetProperty("changesSince").GetProperty("revisions").TextOf("pair"));
        Assert.Equal(
            ["revised 2", "added 89"],
            report.GetProperty("changeCounts").EnumerateArray()
                .Select(count => $"{count.TextOf("change")} {count.GetProperty("records").GetInt32()}"));
        Assert.Equal(71, report.GetProperty("changesMore").GetInt32());

        static string Quantity(JsonElement element, string name) =>
            element.TryGetProperty(name, out var quantity) ? quantity.GetProperty("lower").GetRawText() : "none";
    }

    private static void SkipWithoutSnapshots()
    {
        if (Folder is null)
            Assert.Skip("SITREP_TEST_DATA names no folder with the snapshots.");
    }

    // Totals without a number add nothing but that they are open.
    private static IEnumerable<(string Id, long Lower, bool IsOpen)> Totals(JsonElement report) =>
        from figure in report.GetProperty("figures").EnumerateArray()
        where figure.TextOf("basis") == "total"
        let quantity = figure.GetProperty("quantity")
        select (
            figure.TextOf("id"),
            quantity.GetProperty("lower").ValueKind == JsonValueKind.Number ? quantity.GetProperty("lower").GetInt64() : 0,
            quantity.GetProperty("upper").ValueKind != JsonValueKind.Number);

    private static (long Drones, long Missiles, long Intercepted) Counts(JsonElement report) => (
        LowerOf(report, "strikes.launched.class.uav.RUS.ua-air-force"),
        LowerOf(report, "strikes.launched.class.missile.RUS.ua-air-force"),
        LowerOf(report, "strikes.intercepted.class.uav.RUS.ua-air-force"));

    private static long LowerOf(JsonElement report, string id) => report.Figure(id).GetProperty("quantity").GetProperty("lower").GetInt64();

    private static async Task<(int New, int Revised, int Unchanged, int Gone, int Rejected)> ImportAsync(
        SitrepProcesses sitrep, string snapshot, string query)
    {
        var path = Path.Combine(Folder!, "missile_attacks_daily", $"missile_attacks_daily.{snapshot}.csv");
        using var file = new StreamContent(File.OpenRead(path));
        using var response = await sitrep.Http.PostAsync($"/v1/imports/missile_attacks_daily{query}", file);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer);
        var summary = JsonElement.Parse(answer.TrimEnd().Split('\n')[^1]).GetProperty("summary");
        return (Number("new"), Number("revised"), Number("unchanged"), Number("gone"), Number("rejected"));

        int Number(string member) => summary.GetProperty(member).GetInt32();
    }
}
