using CsCheck;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Series;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.Time;

namespace Sitrep.Evidence.Tests.Series;

public sealed class SeriesLawTests
{
    private static readonly Gen<Period> AnyPeriod = Gen.Select(
        Generators.Instant, Gen.Int[1, 200 * 24 * 60], Generators.Zone,
        (start, minutes, zone) => new Period(start, start.AddMinutes(minutes), IanaZone.Get(zone)));

    private static readonly Gen<SeriesSelection> Selection = Gen.Select(
        Gen.OneOf(V1.Measure.Launched, V1.Measure.Intercepted, V1.Measure.HitLocations), Gen.Bool,
        (measure, byItem) => new SeriesSelection { Measure = measure, ByItem = byItem });

    private static readonly V1.SeriesStep[] Steps = [V1.SeriesStep.Day, V1.SeriesStep.Week, V1.SeriesStep.Month];

    [Fact]
    public void Of_AnyStep_AddsUpToTheTotalsOfThePeriod() =>
        Gen.Select(Generators.Claims, AnyPeriod, Selection).Sample((claims, period, selection) =>
        {
            var counted = claims.FindAll(claim => period.Contains(claim.Window));
            var totals = Totals.Sum(counted, SourceRegister.Shipped).ToDictionary(total => total.Id, total => total.Quantity);
            foreach (var step in Steps)
            {
                var table = selection.Draw(claims, period, step);
                Assert.All(table.Series, series => Assert.Equal(totals[series.Id], series.Sum()));
                Assert.Equal(
                    counted.Count(selection.Takes), table.Series.Sum(series => series.Points.Sum(point => point.Claims)));
            }
        }, iter: 300);

    [Fact]
    public void Of_Unaccounted_DaysAddUpToThePeriod_WhereAllCanBeComputed() =>
        Gen.Select(Generators.Claims, AnyPeriod, Gen.Bool).Sample((claims, period, byItem) =>
        {
            var whole = Balance.Unaccounted(claims.Where(claim => period.Contains(claim.Window)))
                .Differences.ToDictionary(difference => difference.Id, difference => difference.Quantity);
            var selection = new SeriesSelection() { Measure = V1.Measure.Unaccounted, ByItem = byItem };
            Assert.All(Steps.SelectMany(step => selection.Draw(claims, period, step).Series), series =>
            {
                var isWhole = !series.Points.Any(point => point.State == V1.PointState.NotComputable);
                Assert.Equal(isWhole, whole.ContainsKey(series.Id));
                if (isWhole)
                    Assert.Equal(whole[series.Id], series.Sum());
            });
        }, iter: 300);

    [Fact]
    public void Of_InterceptedWithLost_IsNoLessThanEither_AndTheSameAtEveryStep() =>
        Gen.Select(Generators.Claims, AnyPeriod).Sample((claims, period) =>
        {
            // Every other claim on interceptions is made one on losses.
            CountedClaim[] mixed =
            [
                .. claims.Select((claim, i) => i % 2 == 0 && claim.Key.Measure == V1.Measure.Intercepted
                    ? claim with { Key = claim.Key with { Measure = V1.Measure.Lost } }
                    : claim).DistinctBy(claim => (claim.Record, claim.Key)),
            ];
            var both = new SeriesSelection() { Measure = V1.Measure.Intercepted, WithLost = true };
            var days = both.Draw(mixed, period).Series.ToDictionary(series => series.Id, series => series.Sum());

            Assert.Equal(days, both.Draw(mixed, period, V1.SeriesStep.Month).Series.ToDictionary(series => series.Id, series => series.Sum()));
            Assert.All(new SeriesSelection { Measure = V1.Measure.Intercepted }.Draw(mixed, period).Series, series =>
                Assert.True((days[series.Id.Replace("intercepted", "intercepted+lost", StringComparison.Ordinal)].Lower ?? 0) >= (series.Sum().Lower
                    ?? 0)));
        }, iter: 300);

    [Fact]
    public void Of_ClaimsInAnyOrder_GivesTheSameTable() =>
        Gen.Select(Generators.Claims, AnyPeriod, Selection, Gen.Int).Sample((claims, period, selection, seed) =>
        {
            CountedClaim[] shuffled = [.. claims];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(selection.Draw(claims, period), selection.Draw(shuffled, period));
            var unaccounted = selection with { Measure = V1.Measure.Unaccounted };
            Assert.Equal(unaccounted.Draw(claims, period), unaccounted.Draw(shuffled, period));
        }, iter: 300);

    [Fact]
    public void Of_AnyClaims_OpensUpwardsOverWhatIsUndisclosed_AndNeverShowsAZeroForSilence() =>
        Gen.Select(Generators.Claims, AnyPeriod, Selection).Sample((claims, period, selection) =>
            Assert.All(selection.Draw(claims, period).Series.SelectMany(series => series.Points), point =>
            {
                Assert.Equal(point.Claims == 0, point.State == V1.PointState.NoRecord);
                Assert.Equal(point.Claims == 0, point.Quantity is null);
                if (point.ClaimsWithoutNumber > 0)
                    Assert.False(point.Quantity!.HasUpper);
            }), iter: 300);
}
