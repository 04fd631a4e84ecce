using Sitrep.Contracts.Time;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Quantities;
using Sitrep.Evidence.Series;
using Sitrep.Evidence.Tests.Time;

namespace Sitrep.Evidence.Tests.Series;

public sealed class SeriesTablesTests
{
    private static readonly V1.Window Next = Make.Window("2025-11-16T18:00", "2025-11-17T09:00");

    [Fact]
    public void Of_DaysOnFile_HaveNumbers_AndTheOthersSayThatNothingIs()
    {
        var series = Assert.Single(Drawing.Launched.Draw(
            [
                Make.Claim(V1.Measure.Launched, Quantity.Exact(176)),
                Make.Claim(V1.Measure.Launched, Quantity.About(100), part: "shahed"),
                Make.Claim(V1.Measure.Launched, Quantity.Exact(0), record: "attacks/2", window: Next),
                Make.Claim(V1.Measure.Intercepted, Quantity.Exact(139)),
            ],
            Drawing.November).Series);

        Assert.Equal("strikes.launched.class.uav.RUS.ua-air-force", series.Id);
        Assert.Equal(V1.Basis.Total, series.Basis);
        Assert.Equal(30, series.Points.Count);
        Assert.Equal("176", series.On("2025-11-16").Said());
        Assert.Equal("0", series.On("2025-11-17").Said());
        Assert.Equal(28, series.Points.Count(point => point is { State: V1.PointState.NoRecord, Quantity: null, Claims: 0 }));
    }

    [Fact]
    public void Of_AnythingUndisclosed_IsAtLeastAndCounted()
    {
        var point = Assert.Single(Drawing.Launched.Draw(
            [
                Make.Claim(V1.Measure.Launched, Quantity.Exact(11)),
                Make.Claim(V1.Measure.Launched, Quantity.NotReported, record: "attacks/2"),
                Make.Claim(V1.Measure.Launched, Quantity.Withheld, record: "attacks/3"),
            ],
            Drawing.November).Series).On("2025-11-16");

        Assert.Equal("at least 11", point.Said());
        Assert.Equal((3, 2), (point.Claims, point.ClaimsWithoutNumber));
    }

    [Fact]
    public void Of_SeveralClaimants_NeverAddsThem() =>
        Assert.Equal(
            [("ua-air-force", "176"), ("ua-command-south", "13")],
            Drawing.Launched.Draw(
                [
                    Make.Claim(V1.Measure.Launched, Quantity.Exact(176)),
                    Make.Claim(V1.Measure.Launched, Quantity.Exact(13), "ua-command-south", record: "attacks/2"),
                ],
                Drawing.November).Series.Select(series => (series.Claimant, series.On("2025-11-16").Said())));

    [Fact]
    public void Of_ByClassByItemOrOneItem_ChoosesTheLines()
    {
        CountedClaim[] claims =
        [
            Make.Claim(V1.Measure.Launched, Quantity.Exact(176)),
            Make.Claim(V1.Measure.Launched, Quantity.Exact(1), item: "iskander-m", record: "attacks/2", itemClass: V1.ItemClass.Missile),
            Make.Claim(V1.Measure.Launched, Quantity.Exact(9), item: "all", record: "attacks/3", itemClass: V1.ItemClass.Unspecified),
        ];

        Assert.Equal(["class.missile", "class.uav", "item.all"], Names(Drawing.Launched));
        Assert.Equal(["item.all", "item.attack-uav", "item.iskander-m"], Names(Drawing.Launched with { ByItem = true }));
        Assert.Equal(["item.iskander-m"], Names(Drawing.Launched with { Item = "iskander-m" }));
        Assert.Equal(["class.uav"], Names(Drawing.Launched with { ItemClass = V1.ItemClass.Uav }));
        Assert.Empty(Names(Drawing.Launched with { Attacker = "UKR" }));
        Assert.Empty(Names(Drawing.Launched with { Claimant = Make.RuMod }));

        IEnumerable<string> Names(SeriesSelection selection) => selection.Draw(claims, Drawing.November).Series
            .Select(series => series.Id.Replace("strikes.launched.", "", StringComparison.Ordinal)
                .Replace(".RUS.ua-air-force", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_Persons_StandPerSide() =>
        Assert.Equal(
            ["diplomacy.released.all.UKR.ru-mod"],
            new SeriesSelection { Measure = V1.Measure.Released, ByItem = true, Side = "UKR" }.Draw(
                [Make.Released(Quantity.Exact(95), Make.RuMod), Make.Released(Quantity.Exact(95), Make.RuMod, side: "RUS")],
                Drawing.November).Series.Select(series => series.Id));

    [Fact]
    public void Of_RowOfAWholeMonth_StandsOnItsLastDayAndSaysSo()
    {
        var series = Assert.Single(Drawing.Launched.Draw(
            [Make.Claim(V1.Measure.Launched, Quantity.Exact(2000), window: Make.Window(null, "2025-11"))], Drawing.November).Series);

        Assert.Equal("2,000", series.On("2025-11-30").Said());
        Assert.Equal(1, series.On("2025-11-30").ClaimsByMonth);
    }

    [Fact]
    public void Of_Unaccounted_IsComputedPerDay_AndSaysWhereItCannotBe()
    {
        var table = new SeriesSelection { Measure = V1.Measure.Unaccounted }.Draw(
            [
                Make.Claim(V1.Measure.Launched, Quantity.Exact(176)),
                Make.Claim(V1.Measure.Intercepted, Quantity.Exact(139)),
                Make.Claim(V1.Measure.Launched, Quantity.Exact(2), record: "attacks/2", window: Next),
                Make.Claim(V1.Measure.Intercepted, Quantity.Exact(4), record: "attacks/2", window: Next),
                Make.Claim(V1.Measure.Launched, Quantity.Exact(28), record: "attacks/3", window: Make.Window(null, "2025-11-18")),
            ],
            Drawing.November);

        var series = Assert.Single(table.Series);
        Assert.Equal(("strikes.unaccounted.class.uav.RUS.ua-air-force", V1.Basis.Derived), (series.Id, series.Basis));
        Assert.Equal("37", series.On("2025-11-16").Said());
        Assert.Equal(V1.PointState.NotComputable, series.On("2025-11-17").State);
        Assert.Null(series.On("2025-11-17").Quantity);
        Assert.Equal(("0–28", 28L), (series.On("2025-11-18").Said(), series.On("2025-11-18").NotReported));
        Assert.Contains(table.Caveats, caveat => caveat.Code == "impossible-sum");
    }

    [Fact]
    public void Of_OneRegion_SaysThatNationalCountsAreNotBrokenDown() =>
        Assert.Equal(
            [("national-not-by-region", "UA51")],
            (Drawing.Launched with { Region = "UA51" }).Draw([], Drawing.November).Caveats.Select(caveat => (caveat.Code, caveat.Arguments[0])));

    [Fact]
    public void Of_MoreSeriesThanFit_KeepsThoseWithTheMostClaims_AndSaysHowManyAreLeftOut()
    {
        var long3 = Days.From(new DateOnly(2023, 1, 1), Moments.PeriodDaysMax, IanaZone.Get("Europe/Kyiv"));
        const int fitting = SeriesTables.PointsMax / Moments.PeriodDaysMax;
        var claims =
            from source in Enumerable.Range(0, fitting + 3)
            from night in Enumerable.Range(0, source + 1)
            select Make.Claim(
                V1.Measure.Launched, Quantity.Exact(1), $"source-{source:00}", record: $"attacks/{night}",
                window: Make.Window(null, $"2025-01-{night + 1:00}"));

        var table = Drawing.Launched.Draw(claims, long3);

        Assert.Equal((fitting, 3), (table.Series.Count, table.SeriesMore));
        Assert.Equal(Enumerable.Range(3, fitting).Select(source => $"source-{source:00}"), table.Series.Select(series => series.Claimant));
        Assert.Equal(["series", $"{fitting}", "3"], table.Caveats[^1].Arguments);
    }
}
