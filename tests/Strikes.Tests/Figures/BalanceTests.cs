using CsCheck;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.Figures;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Tests.Figures;

public sealed class BalanceTests
{
    private const string ClassId = "strikes.unaccounted.class.uav.RUS.ua-air-force";

    [Fact]
    public void Unaccounted_TheNight_Is37()
    {
        var uav = Balance.Unaccounted(
            [Given.Claim(Measure.Launched, Quantity.Exact(176)), Given.Claim(Measure.Intercepted, Quantity.Exact(139))])
            .Differences.Single(d => d.Id == ClassId);

        Assert.Equal(Quantity.Exact(37), uav.Quantity);
        Assert.Equal("176 − 139", uav.Formula);
        Assert.Equal(0, uav.NotReported);
    }

    [Fact]
    public void Unaccounted_SinceInterceptedContainsLost_DoesNotMissTheLost()
    {
        CountedClaim[] now = [Given.Claim(Measure.Launched, Quantity.Exact(176)), Given.Claim(Measure.Intercepted, Quantity.Exact(139))];
        var june = Given.Window("2025-06-15T18:00", "2025-06-16T09:00");
        var then = now.Select(c => c with { Window = june });

        Assert.Equal([Measure.InAir, Measure.CrossedBorder], Balance.Unaccounted(now).Differences[0].NotReportedMeasures);
        Assert.Equal([Measure.Lost, Measure.InAir, Measure.CrossedBorder], Balance.Unaccounted(then).Differences[0].NotReportedMeasures);
    }

    [Fact]
    public void Unaccounted_InterceptionBlankForSome_IsARange()
    {
        var uav = Balance.Unaccounted(
        [
            Given.Claim(Measure.Launched, Quantity.Exact(11)),
            Given.Claim(Measure.Intercepted, Quantity.Exact(0)),
            Given.Claim(Measure.Launched, Quantity.Exact(20), record: "attacks/2"),
            Given.Claim(Measure.Launched, Quantity.Exact(8), record: "attacks/3"),
            Given.Claim(Measure.Intercepted, Quantity.NotReported, record: "attacks/3"),
        ]).Differences.Single(d => d.Id == ClassId);

        Assert.Equal(Quantity.Between(11, 39), uav.Quantity);
        Assert.Equal("39 − 0", uav.Formula);
        Assert.Equal(28, uav.NotReported);
    }

    [Fact]
    public void Unaccounted_LostAndInAir_AreTakenAwayToo()
    {
        var uav = Balance.Unaccounted(
        [
            Given.Claim(Measure.Launched, Quantity.Exact(408)),
            Given.Claim(Measure.Intercepted, Quantity.Exact(382)),
            Given.Claim(Measure.InAir, Quantity.Exact(5)),
        ]).Differences.Single(d => d.Id == ClassId);

        Assert.Equal(Quantity.Exact(21), uav.Quantity);
        Assert.Equal("408 − 382 − 5", uav.Formula);
    }

    [Fact]
    public void Unaccounted_MoreInterceptedThanLaunched_IsAFaultAndNoFigure()
    {
        var sheet = Balance.Unaccounted(
            [Given.Claim(Measure.Launched, Quantity.Exact(2)), Given.Claim(Measure.Intercepted, Quantity.Exact(4))]);

        Assert.Empty(sheet.Differences);
        var caveat = Assert.Single(sheet.Caveats);
        Assert.Equal("impossible-sum", caveat.Code);
        Assert.Equal(["attacks/1", "ua-air-force", "attack-uav", "2", "4"], caveat.Arguments);
    }

    [Fact]
    public void Unaccounted_LaunchedIsOnlyALowerBound_IsNone() =>
        Assert.Empty(Balance.Unaccounted(
            [Given.Claim(Measure.Launched, Quantity.AtLeast(13)), Given.Claim(Measure.Intercepted, Quantity.Exact(13))]).Differences);

    [Fact]
    public void Unaccounted_AnotherClaimantsInterceptions_AreNotTakenAway()
    {
        var uav = Balance.Unaccounted(
            [Given.Claim(Measure.Launched, Quantity.Exact(176)), Given.Claim(Measure.Intercepted, Quantity.Exact(57), Given.RuMod)])
            .Differences.Single(d => d.Id == ClassId);
        Assert.Equal(Quantity.Between(0, 176), uav.Quantity);
        Assert.Equal(176, uav.NotReported);
        Assert.Contains(Measure.Intercepted, uav.NotReportedMeasures);
    }

    [Fact]
    public void Unaccounted_AnyClaims_LiesWithinWhatWasLaunched() =>
        Generators.Claims.Sample(claims => Assert.All(Balance.Unaccounted(claims).Differences, d =>
        {
            var launched = Quantity.Sum(d.Claims.Where(c => c.Key.Measure == Measure.Launched).Select(c => c.Quantity));
            Assert.True(d.Quantity.IsClosed && d.Quantity.Upper <= launched.Upper);
            Assert.Single(d.Claims.Select(c => c.Key.Claimant).Distinct());
        }));
}
