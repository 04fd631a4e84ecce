using Sitrep.Contracts.Time;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Time;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.Figures;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Tests.Series;

/// <summary>The day on which the Ukrainian Air Force began to mean more by "intercepted": no line may cross it.</summary>
public sealed class MeaningTests
{
    private static readonly Period July = Days.From(new DateOnly(2025, 7, 1), 31, IanaZone.Get("Europe/Kyiv"));
    private static readonly StrikesSeriesRules Rules = new();
    private static readonly ListSeriesRequest Intercepted = new() { Measure = Measure.Intercepted };

    [Fact]
    public void Of_InterceptedAcrossTheDay_BreaksBeforeTheFirstPointOnFileSince()
    {
        var table = Rules.Draw(Intercepted, [On(20, 10), On(22, 11), On(25, 12), On(26, 13)], July);

        var series = Assert.Single(table.Series);
        Assert.Equal(["2025-07-25"], series.Points.Where(point => point.BreakBefore).Select(point => point.Day));
        Assert.DoesNotContain(series.Points, point => point.Mixed);
        Assert.Equal(["ua-air-force"], table.Caveats.Single(caveat => caveat.Code == "definition-drift").Arguments);
    }

    [Fact]
    public void Of_AWeekThatHoldsBothMeanings_ComparesWithNeitherSide()
    {
        var series = Assert.Single(Rules.Draw(Intercepted, [On(15, 9), On(22, 11), On(25, 12), On(30, 14)], July, SeriesStep.Week).Series);

        Assert.Equal(
            [("2025-07-14", false, false), ("2025-07-21", true, true), ("2025-07-28", true, false)],
            series.Points.Where(point => point.Claims > 0).Select(point => (point.Day, point.BreakBefore, point.Mixed)));
    }

    [Fact]
    public void Of_AnotherClaimantOrMeasure_HasNoBreak()
    {
        CountedClaim[] claims =
        [
            On(20, 10, Given.RuMod), On(25, 12, Given.RuMod),
            On(20, 20, measure: Measure.Launched), On(25, 20, measure: Measure.Launched),
        ];

        IEnumerable<SeriesTable> tables = [Rules.Draw(Intercepted, claims, July), Rules.Draw(Drawing.Launched, claims, July)];

        Assert.All(tables, table =>
        {
            Assert.DoesNotContain(Assert.Single(table.Series).Points, point => point.BreakBefore || point.Mixed);
            Assert.DoesNotContain(table.Caveats, caveat => caveat.Code == "definition-drift");
        });
    }

    [Fact]
    public void Of_InterceptedWithLost_HasNoBreak_AndIsOpenWhereOneWasLeftOut()
    {
        var table = Rules.Draw(
            Intercepted.With(request => request.WithLost = true),
            [On(20, 10), On(20, 5, measure: Measure.Lost), On(21, 11), On(25, 12), On(26, 3, measure: Measure.Lost)], July);

        var series = Assert.Single(table.Series);
        Assert.Equal(
            ("strikes.intercepted+lost.class.uav.RUS.ua-air-force", Basis.Derived, Measure.Intercepted, true),
            (series.Id, series.Basis, series.Measure, series.WithLost));
        Assert.Equal(
            [("2025-07-20", "15"), ("2025-07-21", "at least 11"), ("2025-07-25", "12"), ("2025-07-26", "at least 3")],
            series.Points.Where(point => point.Claims > 0).Select(point => (point.Day, point.Text())));
        Assert.DoesNotContain(series.Points, point => point.BreakBefore || point.Mixed);
        Assert.Equal((2, 1), (series.On("2025-07-21").Claims, series.On("2025-07-21").ClaimsWithoutNumber));
    }

    private static CountedClaim On(int day, long count, string claimant = Given.AirForce, Measure measure = Measure.Intercepted) =>
        Given.Claim(measure, Quantity.Exact(count), claimant, record: $"attacks/{day}",
            window: Given.Window($"2025-07-{day - 1:00}T18:00", $"2025-07-{day:00}T09:00"));
}
