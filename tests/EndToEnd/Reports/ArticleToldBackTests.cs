namespace Sitrep.EndToEnd.Reports;

/// <summary>The report of the night says everything that the article says.</summary>
public sealed class ArticleToldBackTests(SampleNight night)
{
    [Theory]
    [InlineData("launched", "uav", "RUS", "ua-air-force", 176)]
    [InlineData("launched", "missile", "RUS", "ua-air-force", 1)]
    [InlineData("intercepted", "uav", "RUS", "ua-air-force", 139)]
    [InlineData("intercepted", "uav", "UKR", "ru-mod", 57)]
    [InlineData("unaccounted", "uav", "RUS", "ua-air-force", 37)]
    public async Task Figures_OfAClass_AreTheArticles(string measure, string itemClass, string attacker, string claimant, long count)
    {
        var report = await night.Sitrep.Http.GetReportAsync(SampleNight.Report);

        var figure = Assert.Single(
            report.GetProperty("figures").EnumerateArray(),
            figure => figure.TextOf("measure") == measure && figure.TextOf("class") == itemClass && figure.TextOf("item").Length == 0
                && figure.TextOf("attacker") == attacker && figure.TextOf("claimant") == claimant);
        var quantity = figure.GetProperty("quantity");
        Assert.Equal((count, count), (quantity.GetProperty("lower").GetInt64(), quantity.GetProperty("upper").GetInt64()));
        Assert.NotEmpty(figure.GetProperty("citations").EnumerateArray());
    }

    [Fact]
    public async Task Unaccounted_OfDrones_IsDerivedWithItsFormula()
    {
        var report = await night.Sitrep.Http.GetReportAsync(SampleNight.Report);

        var figure = report.Figure("strikes.unaccounted.class.uav.RUS.ua-air-force");
        Assert.Equal(("derived", "176 − 139"), (figure.TextOf("basis"), figure.TextOf("formula")));
    }

    [Fact]
    public async Task HitAndDebrisLocations_AreSaidOfTheWholeNight()
    {
        var report = await night.Sitrep.Http.GetReportAsync(SampleNight.Report);

        Assert.Equal(14, LowerOf(report.Figure("strikes.hit-locations.item.all.RUS.ua-air-force")));
        Assert.Equal(2, LowerOf(report.Figure("strikes.debris-locations.item.all.RUS.ua-air-force")));
    }

    [Fact]
    public async Task Promise_IsAboutTwelveHundred_AndNothingIsOnFileSince()
    {
        var report = await night.Sitrep.Http.GetReportAsync(SampleNight.Report);

        var promised = report.Figure("agreements/agreement-istanbul-exchanges-2025-11-16.promised.all.UKR.ua-president");
        var carriedOut = report.Figure("agreements/agreement-istanbul-exchanges-2025-11-16.carried-out.all.UKR");
        Assert.Equal(1_200, LowerOf(promised));
        Assert.True(promised.GetProperty("quantity").GetProperty("approximate").GetBoolean());
        Assert.Equal("derived", carriedOut.TextOf("basis"));
        Assert.Equal(0, LowerOf(carriedOut));
        Assert.Equal(JsonValueKind.Null, carriedOut.GetProperty("quantity").GetProperty("upper").ValueKind);
        Assert.Contains("none on file since", await night.Sitrep.Http.GetMarkdownAsync(SampleNight.Report));
    }

    [Fact]
    public async Task Negotiation_IsMediatedByTurkiyeAndTheEmirates()
    {
        var report = await night.Sitrep.Http.GetReportAsync(SampleNight.Report);

        var negotiation = Assert.Single(report.GetProperty("diplomacy").GetProperty("negotiations").EnumerateArray());
        Assert.Equal(["ARE", "TUR"], negotiation.GetProperty("mediators").EnumerateArray().Select(code => code.GetString()));
        Assert.Contains(negotiation.GetProperty("rounds").EnumerateArray(), round => round.GetProperty("announced").GetBoolean());
    }

    [Fact]
    public async Task SolarPlant_IsDamagedInOdesaRegion()
    {
        var report = await night.Sitrep.Http.GetReportAsync(SampleNight.Report);

        var plant = Assert.Single(
            report.GetProperty("strikes").GetProperty("damages").EnumerateArray(), damage => damage.TextOf("facility") == "power-plant");
        Assert.Equal("UA51", Assert.Single(plant.GetProperty("place").GetProperty("regions").EnumerateArray()).GetString());
        Assert.Equal(("damaged", "ua-ses"), (plant.TextOf("extent"), plant.TextOf("claimant")));
    }

    [Fact]
    public async Task Statements_HaveSpeakerAndRole_AndOutletsDifferOnTheChannel()
    {
        var diplomacy = (await night.Sitrep.Http.GetReportAsync(SampleNight.Report)).GetProperty("diplomacy");

        var zelensky = Assert.Single(diplomacy.GetProperty("statements").EnumerateArray());
        var umerov = Assert.Single(diplomacy.GetProperty("earlierStatements").EnumerateArray());
        Assert.Equal(("Volodymyr Zelensky", "x"), (zelensky.TextOf("speaker"), zelensky.TextOf("channel")));
        Assert.Equal("Rustem Umerov", umerov.TextOf("speaker"));
        Assert.NotEmpty(umerov.TextOf("role"));
        Assert.Equal(2, umerov.GetProperty("readings").EnumerateArray().Count(reading => reading.TextOf("field") == "channel"));
        Assert.StartsWith("celebrate the New Year and Christmas holidays at home", umerov.TextOf("words"));
    }

    [Fact]
    public async Task Caveats_SayThatNothingByRussiaIsOnFile()
    {
        var report = await night.Sitrep.Http.GetReportAsync(SampleNight.Report);

        Assert.Contains(
            report.GetProperty("caveats").EnumerateArray(),
            caveat => caveat.TextOf("code") == "nothing-by-other-side"
                && caveat.GetProperty("arguments").EnumerateArray().Last().GetString() == "RUS");
    }

    private static long LowerOf(JsonElement figure) => figure.GetProperty("quantity").GetProperty("lower").GetInt64();
}
