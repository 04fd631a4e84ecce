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
    private static readonly SeriesRules Rules = new();

    private static readonly Gen<Period> AnyPeriod = Gen.Select(
        Generators.Instant, Gen.Int[1, 200 * 24 * 60], Generators.Zone,
        (start, minutes, zone) => new Period(start, start.AddMinutes(minutes), IanaZone.Get(zone)));

    private static readonly Gen<V1.ListSeriesRequest> Request = Gen.Select(
        Gen.OneOf(V1.Measure.Launched, V1.Measure.Intercepted, V1.Measure.HitLocations), Gen.Bool,
        (measure, byItem) => new V1.ListSeriesRequest { Measure = measure, ByItem = byItem });

    private static readonly V1.SeriesStep[] Steps = [V1.SeriesStep.Day, V1.SeriesStep.Week, V1.SeriesStep.Month];

    [Fact]
    public void Of_AnyStep_AddsUpToTheTotalsOfThePeriod() =>
        Gen.Select(Generators.Claims, AnyPeriod, Request).Sample((claims, period, request) =>
        {
            var counted = claims.FindAll(claim => period.Contains(claim.Window));
            var totals = Totals.Sum(counted, SourceRegister.Shipped).ToDictionary(total => total.Id, total => total.Sum.Quantity);
            foreach (var step in Steps)
            {
                var table = Rules.Draw(request, claims, period, step);
                Assert.All(table.Series, series => Assert.Equal(totals[series.Id], series.Sum()));
                Assert.Equal(
                    counted.Count(claim => Rules.Takes(request, claim)), table.Series.Sum(series => series.Points.Sum(point => point.Claims)));
            }
        }, iter: 300);

    [Fact]
    public void Of_ClaimsInAnyOrder_GivesTheSameTable() =>
        Gen.Select(Generators.Claims, AnyPeriod, Request, Gen.Int).Sample((claims, period, request, seed) =>
        {
            CountedClaim[] shuffled = [.. claims];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(Rules.Draw(request, claims, period), Rules.Draw(request, shuffled, period));
        }, iter: 300);

    [Fact]
    public void Of_AnyClaims_OpensUpwardsOverWhatIsUndisclosed_AndNeverShowsAZeroForSilence() =>
        Gen.Select(Generators.Claims, AnyPeriod, Request).Sample((claims, period, request) =>
            Assert.All(Rules.Draw(request, claims, period).Series.SelectMany(series => series.Points), point =>
            {
                Assert.Equal(point.Claims == 0, point.State == V1.PointState.NoRecord);
                Assert.Equal(point.Claims == 0, point.Quantity is null);
                if (point.ClaimsWithoutNumber > 0)
                    Assert.False(point.Quantity!.HasUpper);
            }), iter: 300);
}
