using CsCheck;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Time;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.Figures;

namespace Sitrep.Strikes.Tests.Series;

public sealed class SeriesLawTests
{
    private static readonly StrikesSeriesRules Rules = new();

    private static readonly Gen<Period> AnyPeriod = Gen.Select(
        Generators.Instant, Gen.Int[1, 200 * 24 * 60], Generators.Zone,
        (start, minutes, zone) => new Period(start, start.AddMinutes(minutes), IanaZone.Get(zone)));

    private static readonly SeriesStep[] Steps = [SeriesStep.Day, SeriesStep.Week, SeriesStep.Month];

    [Fact]
    public void Of_Unaccounted_DaysAddUpToThePeriod_WhereAllCanBeComputed() =>
        Gen.Select(Generators.Claims, AnyPeriod, Gen.Bool).Sample((claims, period, byItem) =>
        {
            var whole = Balance.Unaccounted(claims.Where(claim => period.Contains(claim.Window)))
                .Differences.ToDictionary(difference => difference.Id, difference => difference.Quantity);
            var request = new ListSeriesRequest() { Measure = Measure.Unaccounted, ByItem = byItem };
            Assert.All(Steps.SelectMany(step => Rules.Draw(request, claims, period, step).Series), series =>
            {
                var isWhole = !series.Points.Any(point => point.State == PointState.NotComputable);
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
                .. claims.Select((claim, i) => i % 2 == 0 && claim.Key.Measure == Measure.Intercepted
                    ? claim with { Key = claim.Key with { Measure = Measure.Lost } }
                    : claim).DistinctBy(claim => (claim.Record, claim.Key)),
            ];
            var both = new ListSeriesRequest() { Measure = Measure.Intercepted, WithLost = true };
            var days = Rules.Draw(both, mixed, period).Series.ToDictionary(series => series.Id, series => series.Sum());

            Assert.Equal(days, Rules.Draw(both, mixed, period, SeriesStep.Month).Series.ToDictionary(series => series.Id, series => series.Sum()));
            Assert.All(Rules.Draw(new() { Measure = Measure.Intercepted }, mixed, period).Series, series =>
                Assert.True((days[series.Id.Replace("intercepted", "intercepted+lost", StringComparison.Ordinal)].Lower ?? 0) >= (series.Sum().Lower
                    ?? 0)));
        }, iter: 300);

    [Fact]
    public void Of_ClaimsInAnyOrder_GivesTheSameTable() =>
        Gen.Select(Generators.Claims, AnyPeriod, Gen.OneOf(Measure.Unaccounted, Measure.Intercepted), Gen.Bool, Gen.Int).Sample(
            (claims, period, measure, byItem, seed) =>
            {
                CountedClaim[] shuffled = [.. claims];
                new Random(seed).Shuffle(shuffled);
                var request = new ListSeriesRequest() { Measure = measure, ByItem = byItem };
                Assert.Equal(Rules.Draw(request, claims, period), Rules.Draw(request, shuffled, period));
            }, iter: 300);
}
