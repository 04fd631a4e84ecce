namespace Sitrep.EndToEnd.Reports;

/// <summary>An outage that comes in by bulletin: counted on its day, standing for three days, then out.</summary>
public sealed class BlackoutTests(BlackoutTests.Night night) : IClassFixture<BlackoutTests.Night>
{
    private const string Outage =
        """
        {"kind":"outage","id":"outage-odesa","window":{"start":"2025-11-16T03:00","end":"2025-11-16T09:00","zone":"Europe/Kyiv"},"place":{"words":"Odesa region","regions":["UA51"],"precision":"region"},"utility":"power","cause":"strike","attacker":"RUS","claimant":"ua-government","claims":[{"measure":"customers-without-power","item":"all","claimant":"ua-government","quantity":{"lower":300000,"upper":300000,"approximate":true,"disclosure":"reported"}}],"citations":[{"source":"ua-government","uri":"https://www.kmu.gov.ua/1"}]}
        """;

    private HttpClient Http => night.Http;

    [Fact]
    public async Task Report_OfItsDay_CountsItAndTellsIt()
    {
        var report = await Http.GetReportAsync(SampleNight.Report);
        var markdown = await Http.GetMarkdownAsync(SampleNight.Report);

        var quantity = report.Figure("strikes.customers-without-power.item.all.RUS.ua-government").GetProperty("quantity");
        Assert.Equal((300_000, true), (quantity.GetProperty("lower").GetInt32(), quantity.GetProperty("approximate").GetBoolean()));
        Assert.Equal(["outage-odesa"], IdsOf(report, "outages"));
        Assert.Contains(
            "The Government of Ukraine reported a power outage in Odesa region after Russian strikes, with about 300,000 customers without power; "
            + "no end is on file, it was last confirmed at 09:00 on 16 November.",
            report.GetProperty("toplines").EnumerateArray().Select(topline => topline.TextOf("text")));
        Assert.Contains("| Customers without power | about 300,000 | Government of Ukraine | F6 |", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-11-17", true)]
    [InlineData("2025-11-19", true)]
    [InlineData("2025-11-20", false)]
    public async Task Report_OfADayAfterIt_ShowsItFor72Hours(string day, bool stands)
    {
        var report = await Http.GetReportAsync($"/v1/reports/{day}");

        Assert.Equal(stands ? ["outage-odesa"] : [], IdsOf(report, "standingOutages"));
        Assert.Empty(IdsOf(report, "outages"));
        Assert.DoesNotContain(
            report.GetProperty("figures").EnumerateArray(), figure => figure.TextOf("id").StartsWith("strikes.customers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bulletin_WithAWrongOutage_NamesEveryFault()
    {
        var wrong = Outage.Replace("\"power\"", "\"heat\"", StringComparison.Ordinal)
            .Replace("\"item\":\"all\"", "\"item\":\"flats\"", StringComparison.Ordinal);

        var (status, problem) = await Http.ImportAsync($"{{\"bulletin\":1}}\n{wrong}");

        Assert.Equal(400, status);
        Assert.Equal(
            ["line 2: claims", "line 2: claims[0].item"],
            problem.GetProperty("errors").EnumerateArray().Select(fault => fault.TextOf("field")));
    }

    private static string[] IdsOf(JsonElement report, string list) =>
        [.. report.GetProperty("strikes").GetProperty(list).EnumerateArray().Select(outage => outage.TextOf("id"))];

    /// <summary>The sample's night with the outage.</summary>
    public sealed class Night : IAsyncLifetime
    {
        private SitrepProcesses? _processes;

        internal HttpClient Http => _processes!.Http;

        public async ValueTask InitializeAsync()
        {
            _processes = await SitrepProcesses.StartAsync(sample: true);
            var (status, last) = await Http.ImportAsync($"{{\"bulletin\":1}}\n{Outage}");
            Assert.Equal((200, 1), (status, last.GetProperty("summary").GetProperty("new").GetInt32()));
        }

        public async ValueTask DisposeAsync()
        {
            if (_processes is not null)
                await _processes.DisposeAsync();
        }
    }
}
