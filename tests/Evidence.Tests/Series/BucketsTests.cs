using CsCheck;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.Series;
using Sitrep.Evidence.Time;

namespace Sitrep.Evidence.Tests.Series;

public sealed class BucketsTests
{
    private static readonly Gen<V1.SeriesStep> Step = Gen.OneOf(V1.SeriesStep.Day, V1.SeriesStep.Week, V1.SeriesStep.Month);

    [Fact]
    public void All_WholeDays_AreNotPartial() =>
        Assert.Equal(
            [("2025-03-29", false), ("2025-03-30", false), ("2025-03-31", false)],
            Of("2025-03-29", "2025-04-01", V1.SeriesStep.Day));

    [Fact]
    public void All_WeeksCutByThePeriod_ArePartialAndBeginOnMonday() =>
        Assert.Equal(
            [("2025-11-10", true), ("2025-11-17", false), ("2025-11-24", true)],
            Of("2025-11-12", "2025-11-30", V1.SeriesStep.Week));

    [Fact]
    public void All_MonthsAcrossANewYear_FollowTheCalendar() =>
        Assert.Equal(
            [("2025-12-01", false), ("2026-01-01", false), ("2026-02-01", true)],
            Of("2025-12-01", "2026-02-02", V1.SeriesStep.Month));

    [Fact]
    public void All_PeriodThatBeginsWithinADay_CutsThatDay() =>
        Assert.Equal(
            [("2025-11-15", true), ("2025-11-16", true)],
            Of("2025-11-15T18:00", "2025-11-16T09:00", V1.SeriesStep.Day));

    [Theory]
    [InlineData("2025-11-16T00:00", 0)]
    [InlineData("2025-11-16T00:01", 1)]
    [InlineData("2025-11-16", 1)]
    [InlineData("2025-11", 15)]
    public void IndexOf_End_IsThatOfTheDayItBelongsTo(string end, int index)
    {
        var buckets = new Buckets(Between("2025-11-15", "2025-12-01"), V1.SeriesStep.Day);

        Assert.Equal(index, buckets.IndexOf(Given.Window(null, end)));
    }

    [Fact]
    public void IndexOf_AnyWindowThatCounts_IsABucketThatHoldsItsDay() =>
        Gen.Select(Generators.Window, Generators.Zone, Generators.Instant, Gen.Int[1, 90 * 24 * 60], Step)
            .Sample((window, zone, start, minutes, step) =>
        {
            var period = new Period(start, start.AddMinutes(minutes), IanaZone.Get(zone));
            if (!period.Contains(window))
                return;
            var buckets = new Buckets(period, step);
            var index = buckets.IndexOf(window);
            var day = WindowDays.NightOf(window, period.Zone);

            Assert.InRange(index, 0, buckets.All.Count - 1);
            Assert.InRange(day, buckets.All[index].First, buckets.All[index].Last);
        }, iter: 20_000);

    [Fact]
    public void All_AnyPeriod_FollowOneAnotherWithoutAGap_AndOnlyTheEdgesAreCut() =>
        Gen.Select(Generators.Zone, Generators.Instant, Gen.Int[1, 400 * 24 * 60], Step).Sample((zone, start, minutes, step) =>
        {
            var all = new Buckets(new Period(start, start.AddMinutes(minutes), IanaZone.Get(zone)), step).All;

            Assert.All(all.Zip(all.Skip(1)), pair => Assert.Equal(pair.First.Last.AddDays(1), pair.Second.First));
            Assert.All(all.Skip(1).SkipLast(1), bucket => Assert.False(bucket.Partial));
        });

    private static IEnumerable<(string, bool)> Of(string start, string stop, V1.SeriesStep step) =>
        new Buckets(Between(start, stop), step).All.Select(bucket => (Moments.Day(bucket.First).Day, bucket.Partial));

    private static Period Between(string start, string stop) => new(Given.Instant(start), Given.Instant(stop), IanaZone.Get("Europe/Kyiv"));
}
