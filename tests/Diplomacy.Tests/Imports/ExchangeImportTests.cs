using Sitrep.Diplomacy.Tests.Summaries;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Tests.Imports;

/// <summary>The register of exchanges by a running service; the lines are its own, shortened.</summary>
public sealed class ExchangeImportTests : IAsyncLifetime
{
    private const string Kyiv = "2024-12-30,UKR,all,ua-government,189,189,reported,ARE,including 2 civilians,https://kyivindependent.com/x";
    private const string Moscow = "2024-12-30,UKR,all,ru-mod,150,150,reported,ARE,150 for 150,https://kyivindependent.com/x";
    private const string Withheld = "2025-06-14,UKR,all,ua-coordination-headquarters,,,withheld,TUR,not disclosed,https://www.pravda.com.ua/x";

    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Import_LinesOfADay_AreOneExchangeOfTheirClaims()
    {
        var row = Assert.Single((await ImportAsync(Kyiv, Moscow)).Rows);

        var exchange = await GetAsync("exchange-2024-12-30");
        Assert.Equal((2L, "exchange-2024-12-30", Outcome.New), (row.Line, row.Id, row.Outcome));
        Assert.Equal(["ARE"], exchange.Mediators);
        Assert.Equal("2024-12-30", exchange.Window.End.Day);
        Assert.Equal(["ru-mod 150", "ua-government 189"], exchange.Claims.Select(claim => $"{claim.Claimant} {claim.Quantity.Lower}"));
        Assert.All(exchange.Claims, claim => Assert.Equal("unlisted:kyivindependent.com", Assert.Single(claim.Citations).Source));
        Assert.Equal("including 2 civilians", exchange.Claims[1].Citations[0].Title);
    }

    [Fact]
    public async Task Import_TwoCountsOfOneSide_AreContestedWithEachSideNamed()
    {
        await ImportAsync(Kyiv, Moscow);

        var day = await _service.SectionAsync("2024-12-30", "2024-12-31");
        var conflict = Assert.Single(day.Conflicts);
        Assert.Equal(("quantity", 150L, 189L), (conflict.About, conflict.Range.Lower, conflict.Range.Upper));
        Assert.Equal(
            ["diplomacy.released.all.UKR.ru-mod 150 Contested", "diplomacy.released.all.UKR.ua-government 189 Contested"],
            day.Figures.Where(figure => figure.Basis == Basis.Total).Select(figure => $"{figure.Id} {figure.Quantity.Lower} {figure.Status}"));
    }

    [Fact]
    public async Task Import_DirectionDisputed_KeepsBothReadingsAndCorroboratesOnlyWhatBothSay()
    {
        await ImportAsync(
            "2025-10-02,UKR,military,ua-government,185,185,reported,,205 in all; day not on the page,https://particle.news/x",
            "2025-10-02,UKR,civilian,ua-government,20,20,reported,,205 in all; day not on the page,https://particle.news/x",
            "2025-10-02,UKR,military,ru-mod,185,185,reported,,185 for 185,https://particle.news/x",
            "2025-10-02,RUS,civilian,media:trt,20,20,reported,,another outlet reads them otherwise: direction disputed,",
            "2025-10-02,RUS,military,ru-mod,185,185,reported,,185 for 185,https://particle.news/x");

        var day = await _service.SectionAsync("2025-10-02", "2025-10-03");

        var conflict = Assert.Single(day.Conflicts);
        Assert.Equal("direction", conflict.About);
        Assert.Equal(
            ["exchanges/exchange-2025-10-02.released.civilian.RUS.media:trt", "exchanges/exchange-2025-10-02.released.civilian.UKR.ua-government"],
            conflict.Figures);
        Assert.All(
            day.Figures.Where(figure => figure is { Item: "military", Side: "UKR" }),
            figure => Assert.Equal((FigureStatus.Corroborated, 185L), (figure.Status, figure.Quantity.Lower)));
        Assert.Equal(["the day is not on the page cited"], day.Exchanges.Single().Readings.Select(reading => reading.Value));
    }

    [Fact]
    public async Task Import_EqualNumbersOfBothSides_DisputeNoDirection()
    {
        await ImportAsync("2024-09-14,UKR,all,ua-president,103,103,reported,,,", "2024-09-14,RUS,all,ru-mod,103,103,reported,,,");

        Assert.Empty((await _service.SectionAsync("2024-09-14", "2024-09-15")).Conflicts);
    }

    [Fact]
    public async Task Import_Withheld_IsNoZeroAndNoUnknown()
    {
        await ImportAsync(Withheld);

        var figure = (await _service.SectionAsync("2025-06-14", "2025-06-15")).Figure("diplomacy.released.all.UKR.ua-coordination-headquarters");

        Assert.Equal((Disclosure.Withheld, false, false), (figure.Quantity.Disclosure, figure.Quantity.HasLower, figure.Quantity.HasUpper));
    }

    [Fact]
    public async Task Import_SeveralExchangesOfASelection_AreAddedUpNowhere()
    {
        await ImportAsync(Kyiv, Withheld, "2025-08-24,RUS,all,ru-mod,146,146,reported,ARE,,https://www.newsonair.gov.in/");

        var all = await _service.SectionAsync("2024-01-01", "2026-01-01");

        Assert.DoesNotContain(all.Figures, figure => figure.Basis == Basis.Total);
        Assert.Contains(all.Caveats, caveat => caveat.Code == "selection" && caveat.Arguments is ["prisoner-exchanges", "3"]);
        var years = await MonthsAsync("2024-12-01", "2024-12-31");
        Assert.Equal(189, Assert.Single(years.Table.Series).Points.Single(point => point.Quantity is { HasLower: true }).Quantity.Lower);
    }

    [Fact]
    public async Task ListSeries_MonthOfSeveralExchangesOfASelection_SaysThatTheyAreNotAddedUp()
    {
        await ImportAsync("2024-01-03,UKR,all,ua-government,230,230,reported,ARE,,", "2024-01-31,UKR,all,ua-government,207,207,reported,,,", Kyiv);

        var months = await MonthsAsync("2024-01-01", "2025-01-01");

        SeriesPoint[] points = [.. Assert.Single(months.Table.Series, series => series.Claimant == "ua-government").Points
            .Where(point => point.Claims > 0)];
        Assert.Equal([("2024-01-01", PointState.NotAddedUp, 2), ("2024-12-01", PointState.OnFile, 1)],
            points.Select(point => (point.Day, point.State, point.Claims)));
        Assert.Null(points[0].Quantity);
        Assert.Equal(0, points[0].ClaimsWithoutNumber);
    }

    [Fact]
    public async Task Import_MarkAndWindowsLineEnds_ReadTheSame()
    {
        await ImportAsync(Kyiv, Moscow);
        var file = Encoding.UTF8.GetBytes($"\uFEFF{ExchangeFile.Header}\r\n{Kyiv}\r\n{Moscow}\r\n");

        Assert.Equal(Outcome.Unchanged, (await _service.ImportAsync(file, new ImportOptions { Format = ExchangeFile.Format })).Rows.Single().Outcome);
    }

    [Fact]
    public async Task Import_OpenEnd_IsAtLeast()
    {
        var row = (await ImportAsync(Kyiv.Replace("189,189", "189,", StringComparison.Ordinal))).Rows.Single();

        var quantity = (await GetAsync(row.Id)).Claims.Single().Quantity;
        Assert.Equal((Disclosure.Reported, 189L, false), (quantity.Disclosure, quantity.Lower, quantity.HasUpper));
    }

    [Fact]
    public async Task Import_Zero_IsReported()
    {
        var row = (await ImportAsync(Kyiv.Replace("189,189", "0,0", StringComparison.Ordinal))).Rows.Single();

        var quantity = (await GetAsync(row.Id)).Claims.Single().Quantity;
        Assert.Equal((Disclosure.Reported, 0L, 0L), (quantity.Disclosure, quantity.Lower, quantity.Upper));
    }

    [Fact]
    public async Task Import_SameFileAgain_ChangesNothingAndAnotherCountIsRevisedByItsClaimant()
    {
        await ImportAsync(Kyiv, Moscow);

        Assert.Equal(Outcome.Unchanged, (await ImportAsync(Moscow, Kyiv)).Rows.Single().Outcome);
        var row = (await ImportAsync(Kyiv.Replace("189,189", "190,190", StringComparison.Ordinal), Moscow)).Rows.Single();

        Assert.Equal([("UKR all ua-government", "\"189\"", "\"190\"")], row.Changes
            .Select(change => (change.Field, change.OldValue, change.NewValue)));
        Assert.Equal([150L, 190], (await GetAsync("exchange-2024-12-30")).Claims.Select(claim => claim.Quantity.Lower));
    }

    [Fact]
    public async Task Import_LineThatTheNextFileLacks_TakesItsClaimOutOfTheNewestVersion()
    {
        await ImportAsync(Kyiv, Moscow);

        var row = (await ImportAsync(Kyiv)).Rows.Single();

        Assert.Equal(Outcome.Revised, row.Outcome);
        Assert.Contains(row.Changes, change => (change.Field, change.OldValue, change.NewValue) == ("UKR all ru-mod", "\"150\"", ""));
        Assert.Equal(["ua-government"], (await GetAsync("exchange-2024-12-30")).Claims.Select(claim => claim.Claimant));
    }

    [Fact]
    public async Task Import_WrongLine_KeepsBackItsDayAndNoOther()
    {
        var answer = await ImportAsync(Kyiv, Moscow.Replace("150,150", "NaN,-1", StringComparison.Ordinal), Withheld);

        Assert.Equal([(Outcome.Rejected, 2L), (Outcome.New, 4)], answer.Rows.Select(row => (row.Outcome, row.Line)));
        Assert.Equal(["line 3, lower", "line 3, upper", "line 2"], answer.Rows[0].Faults.Select(fault => fault.Field));
        Assert.Contains("waits", answer.Rows[0].Faults[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ClaimThatIsThereTwiceWithOtherCounts_IsRejected() =>
        Assert.Contains(
            "different things",
            Assert.Single((await ImportAsync(Kyiv, Kyiv.Replace("189,189", "190,190", StringComparison.Ordinal))).Rows.Single().Faults).Reason,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("side", "Ukraine")]
    [InlineData("item", "generals")]
    [InlineData("claimant", "")]
    [InlineData("lower", "1e30")]
    [InlineData("upper", "2.5")]
    [InlineData("upper", "3")]
    [InlineData("disclosure", "maybe")]
    [InlineData("disclosure", "withheld")]
    [InlineData("mediators", "Dubai")]
    [InlineData("url", "javascript:alert(1)")]
    public async Task Import_WrongCell_IsNamedByItsColumn(string column, string text)
    {
        var columns = ExchangeFile.Header.Split(',');
        var cells = Kyiv.Split(',');
        cells[Array.IndexOf(columns, column)] = text;

        var row = (await ImportAsync(string.Join(',', cells))).Rows.Single();

        Assert.Equal(Outcome.Rejected, row.Outcome);
        Assert.All(row.Faults, fault => Assert.Equal($"line 2, {column}", fault.Field));
    }

    [Theory]
    [InlineData("0000-01-01")]
    [InlineData("9999-01-01")]
    [InlineData("2024-02-30")]
    [InlineData("30.12.2024")]
    public async Task Import_NoDay_IsRejected(string day) =>
        Assert.Equal("date", (await ImportAsync(Kyiv.Replace("2024-12-30", day, StringComparison.Ordinal))).Rows.Single().Faults.Single().Field);

    [Fact]
    public async Task Import_ClaimantThatNobodyKnows_IsIndependentAndListed()
    {
        var row = (await ImportAsync(Kyiv.Replace("ua-government", "media:elsewhere", StringComparison.Ordinal))).Rows.Single();

        Assert.Equal("claimant", Assert.Single(row.Warnings).Field);
        Assert.StartsWith("unlisted:", (await GetAsync(row.Id)).Claims.Single().Claimant, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ColumnsDropped_TakeNothingBack()
    {
        await ImportAsync(Kyiv, Moscow);
        const string Short = "date,side,item,claimant,lower,upper,disclosure";

        var answer = await _service.ImportAsync(
            new ExchangeFile(Short).Line("2024-12-30,UKR,all,ua-government,189,189,reported")
                .Line("2024-12-30,UKR,all,ru-mod,150,150,reported").Bytes,
            new ImportOptions { Format = ExchangeFile.Format });

        Assert.Equal(Outcome.Unchanged, answer.Rows.Single().Outcome);
        Assert.Equal(["ARE"], (await GetAsync("exchange-2024-12-30")).Mediators);
    }

    [Fact]
    public async Task Import_AfterTheSample_JoinsItsExchangesAndKeepsTheDesksNote()
    {
        await _service.ImportAsync(Sample.Text);
        var note = (await GetAsync("exchange-2025-08-24")).Note;

        await ImportAsync("2025-08-24,RUS,all,ru-mod,146,146,reported,ARE,,https://www.newsonair.gov.in/");

        Assert.Equal(note, (await GetAsync("exchange-2025-08-24")).Note);
        Assert.NotEmpty(note);
    }

    [Fact]
    public async Task Import_TheWholeRegister_IsFourteenExchangesAndNoGrandTotal()
    {
        var folder = Environment.GetEnvironmentVariable("SITREP_TEST_DATA");
        if (folder is null)
            Assert.Skip("SITREP_TEST_DATA names no folder with the register.");

        var file = await File.ReadAllBytesAsync(
            Path.Combine(folder, "prisoner_exchanges", "prisoner_exchanges_cited.csv"), TestContext.Current.CancellationToken);
        var answer = await _service.ImportAsync(file, new ImportOptions { Format = ExchangeFile.Format });

        Assert.Equal((14L, 0L, 0L), (answer.Summary.NewRows, answer.Summary.RejectedRows, answer.Summary.WarnedRows));
        var all = await _service.SectionAsync("2024-01-01", "2026-12-31");
        Assert.DoesNotContain(all.Figures, figure => figure.Basis == Basis.Total);
        Assert.Equal(
            ["exchange-2024-12-30", "exchange-2025-10-02"],
            all.Conflicts.Select(conflict => conflict.Record["exchanges/".Length..]).Order(StringComparer.Ordinal));
        Assert.Equal([true, true], (await GetAsync("exchange-2026-02-05")).Claims.Select(claim => claim.Quantity.Approximate));
    }

    [Fact]
    public async Task Import_ExchangesBeforeThoseStored_GoOnWithThem()
    {
        await ImportAsync("2024-09-14,UKR,all,ua-president,103,103,reported,,,");

        var earlier = await _service.ImportAsync(
            new ExchangeFile().Line("2024-09-13,UKR,all,ua-president,49,49,reported,,,").Bytes, new ImportOptions { Format = ExchangeFile.Format });

        Assert.Equal((1L, 0L), (earlier.Summary.NewRows, earlier.Summary.GoneRows));
    }

    private Task<ImportAnswer> ImportAsync(params string[] lines) => _service.ImportAsync(
        lines.Aggregate(new ExchangeFile(), (file, line) => file.Line(line)).Bytes,
        new ImportOptions { Format = ExchangeFile.Format, AllowGone = true });

    private async Task<ListSeriesResponse> MonthsAsync(string start, string end) =>
        await new SeriesService.SeriesServiceClient(_service.Calls).ListSeriesAsync(new ListSeriesRequest
        {
            Start = Wire.At(start),
            End = Wire.At(end),
            Zone = Wire.Kyiv,
            Step = SeriesStep.Month,
            Measure = Measure.Released,
        });

    private async Task<Exchange> GetAsync(string id) =>
        (await new ExchangeService.ExchangeServiceClient(_service.Calls).GetExchangeAsync(new GetExchangeRequest { Id = id })).Exchange;
}
