using Sitrep.Contracts.Time;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Quantities;
using Sitrep.Evidence.Series;

namespace Sitrep.Evidence.Tests.Series;

public sealed class SeriesTablesTests
{
    private static readonly SeriesRules Rules = new();

    private static readonly V1.Window Next = Given.Window("2025-11-16T18:00", "2025-11-17T09:00");

    [Fact]
    public void Of_DaysOnFile_HaveNumbers_AndTheOthersSayThatNothingIs()
    {
        var series = Assert.Single(Rules.Draw(
            Drawing.Launched,
            [
                Given.Claim(V1.Measure.Launched, Quantity.Exact(176)),
                Given.Claim(V1.Measure.Launched, Quantity.About(100), part: "shahed"),
                Given.Claim(V1.Measure.Launched, Quantity.Exact(0), record: "attacks/2", window: Next),
                Given.Claim(V1.Measure.Intercepted, Quantity.Exact(139)),
            ],
            Drawing.November).Series);

        Assert.Equal("strikes.launched.class.uav.RUS.ua-air-force", series.Id);
        Assert.Equal(V1.Basis.Total, series.Basis);
        Assert.Equal(30, series.Points.Count);
        Assert.Equal("176", series.On("2025-11-16").Text());
        Assert.Equal("0", series.On("2025-11-17").Text());
        Assert.Equal(28, series.Points.Count(point => point is { State: V1.PointState.NoRecord, Quantity: null, Claims: 0 }));
    }

    [Fact]
    public void Of_AnythingUndisclosed_IsAtLeastAndCounted()
    {
        var point = Assert.Single(Rules.Draw(
            Drawing.Launched,
            [
                Given.Claim(V1.Measure.Launched, Quantity.Exact(11)),
                Given.Claim(V1.Measure.Launched, Quantity.NotReported, record: "attacks/2"),
                Given.Claim(V1.Measure.Launched, Quantity.Withheld, record: "attacks/3"),
            ],
            Drawing.November).Series).On("2025-11-16");

        Assert.Equal("at least 11", point.Text());
        Assert.Equal((3, 2), (point.Claims, point.ClaimsWithoutNumber));
    }

    [Fact]
    public void Of_SeveralClaimants_NeverAddsThem() =>
        Assert.Equal(
            [("ua-air-force", "176"), ("ua-command-south", "13")],
            Rules.Draw(
                Drawing.Launched,
                [
                    Given.Claim(V1.Measure.Launched, Quantity.Exact(176)),
                    Given.Claim(V1.Measure.Launched, Quantity.Exact(13), "ua-command-south", record: "attacks/2"),
                ],
                Drawing.November).Series.Select(series => (series.Claimant, series.On("2025-11-16").Text())));

    [Fact]
    public void Of_ByClassByItemOrOneItem_ChoosesTheLines()
    {
        CountedClaim[] claims =
        [
            Given.Claim(V1.Measure.Launched, Quantity.Exact(176)),
            Given.Claim(V1.Measure.Launched, Quantity.Exact(1), item: "iskander-m", record: "attacks/2", itemClass: V1.ItemClass.Missile),
            Given.Claim(V1.Measure.Launched, Quantity.Exact(9), item: "all", record: "attacks/3", itemClass: V1.ItemClass.Unspecified),
        ];

        Assert.Equal(["class.missile", "class.uav", "item.all"], Names(Drawing.Launched));
        Assert.Equal(["item.all", "item.attack-uav", "item.iskander-m"], Names(Drawing.Launched.With(request => request.ByItem = true)));
        Assert.Equal(["item.iskander-m"], Names(Drawing.Launched.With(request => request.Item = "iskander-m")));
        Assert.Equal(["class.uav"], Names(Drawing.Launched.With(request => request.ItemClass = V1.ItemClass.Uav)));
        Assert.Empty(Names(Drawing.Launched.With(request => request.Attacker = "UKR")));
        Assert.Empty(Names(Drawing.Launched.With(request => request.Claimant = Given.RuMod)));

        IEnumerable<string> Names(V1.ListSeriesRequest request) => Rules.Draw(request, claims, Drawing.November).Series
            .Select(series => series.Id.Replace("strikes.launched.", "", StringComparison.Ordinal)
                .Replace(".RUS.ua-air-force", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_Persons_StandPerSide() =>
        Assert.Equal(
            ["diplomacy.released.all.UKR.ru-mod"],
            Rules.Draw(
                new() { Measure = V1.Measure.Released, ByItem = true, Side = "UKR" },
                [Given.Released(Quantity.Exact(95), Given.RuMod), Given.Released(Quantity.Exact(95), Given.RuMod, side: "RUS")],
                Drawing.November).Series.Select(series => series.Id));

    [Fact]
    public void Of_RowOfAWholeMonth_StandsOnItsLastDayAndSaysSo()
    {
        var series = Assert.Single(Rules.Draw(
            Drawing.Launched,
            [Given.Claim(V1.Measure.Launched, Quantity.Exact(2000), window: Given.Window(null, "2025-11"))], Drawing.November).Series);

        Assert.Equal("2,000", series.On("2025-11-30").Text());
        Assert.Equal(1, series.On("2025-11-30").ClaimsByMonth);
    }

    [Fact]
    public void Of_OneRegion_SaysThatNationalCountsAreNotBrokenDown() =>
        Assert.Equal(
            [("national-not-by-region", "UA51")],
            Rules.Draw(Drawing.Launched.With(request => request.Region = "UA51"), [], Drawing.November).Caveats
                .Select(caveat => (caveat.Code, caveat.Arguments[0])));

    [Fact]
    public void Of_MoreSeriesThanFit_KeepsThoseWithTheMostClaims_AndSaysHowManyAreLeftOut()
    {
        var long3 = Days.From(new DateOnly(2023, 1, 1), Moments.PeriodDaysMax, IanaZone.Get("Europe/Kyiv"));
        const int fitting = SeriesTables.PointsMax / Moments.PeriodDaysMax;
        var claims =
            from source in Enumerable.Range(0, fitting + 3)
            from night in Enumerable.Range(0, source + 1)
            select Given.Claim(
                V1.Measure.Launched, Quantity.Exact(1), $"source-{source:00}", record: $"attacks/{night}",
                window: Given.Window(null, $"2025-01-{night + 1:00}"));

        var table = Rules.Draw(Drawing.Launched, claims, long3);

        Assert.Equal((fitting, 3), (table.Series.Count, table.SeriesMore));
        Assert.Equal(Enumerable.Range(3, fitting).Select(source => $"source-{source:00}"), table.Series.Select(series => series.Claimant));
        Assert.Equal(["series", $"{fitting}", "3"], table.Caveats[^1].Arguments);
    }
}
