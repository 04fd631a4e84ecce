using CsCheck;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Quantities;

namespace Sitrep.Evidence.Tests.Figures;

public sealed class BalanceTests
{
    private const string ClassId = "strikes.unaccounted.class.uav.RUS.ua-air-force";

    [Fact]
    public void Unaccounted_TheNight_Is37()
    {
        var uav = Balance.Unaccounted(
            [Make.Claim(V1.Measure.Launched, Quantity.Exact(176)), Make.Claim(V1.Measure.Intercepted, Quantity.Exact(139))])
            .Differences.Single(d => d.Id == ClassId);

        Assert.Equal(Quantity.Exact(37), uav.Quantity);
        Assert.Equal("176 − 139", uav.Formula);
        Assert.Equal(0, uav.NotReported);
    }

    [Fact]
    public void Unaccounted_SinceInterceptedContainsLost_DoesNotMissTheLost()
    {
        CountedClaim[] now = [Make.Claim(V1.Measure.Launched, Quantity.Exact(176)), Make.Claim(V1.Measure.Intercepted, Quantity.Exact(139))];
        var june = Make.Window("2025-06-15T18:00", "2025-06-16T09:00");
        var then = now.Select(c => c with { Window = june });

        Assert.Equal([V1.Measure.InAir, V1.Measure.CrossedBorder], Balance.Unaccounted(now).Differences[0].NotReportedMeasures);
        Assert.Equal([V1.Measure.Lost, V1.Measure.InAir, V1.Measure.CrossedBorder], Balance.Unaccounted(then).Differences[0].NotReportedMeasures);
    }

    [Fact]
    public void Unaccounted_InterceptionBlankForSome_IsARange()
    {
        var uav = Balance.Unaccounted(
        [
            Make.Claim(V1.Measure.Launched, Quantity.Exact(11)),
            Make.Claim(V1.Measure.Intercepted, Quantity.Exact(0)),
            Make.Claim(V1.Measure.Launched, Quantity.Exact(20), record: "attacks/2"),
            Make.Claim(V1.Measure.Launched, Quantity.Exact(8), record: "attacks/3"),
            Make.Claim(V1.Measure.Intercepted, Quantity.NotReported, record: "attacks/3"),
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
            Make.Claim(V1.Measure.Launched, Quantity.Exact(408)),
            Make.Claim(V1.Measure.Intercepted, Quantity.Exact(382)),
            Make.Claim(V1.Measure.InAir, Quantity.Exact(5)),
        ]).Differences.Single(d => d.Id == ClassId);

        Assert.Equal(Quantity.Exact(21), uav.Quantity);
        Assert.Equal("408 − 382 − 5", uav.Formula);
    }

    [Fact]
    public void Unaccounted_MoreInterceptedThanLaunched_IsAFaultAndNoFigure()
    {
        var sheet = Balance.Unaccounted(
            [Make.Claim(V1.Measure.Launched, Quantity.Exact(2)), Make.Claim(V1.Measure.Intercepted, Quantity.Exact(4))]);

        Assert.Empty(sheet.Differences);
        var caveat = Assert.Single(sheet.Caveats);
        Assert.Equal("impossible-sum", caveat.Code);
        Assert.Equal(["attacks/1", "ua-air-force", "attack-uav", "2", "4"], caveat.Arguments);
    }

    [Fact]
    public void Unaccounted_LaunchedIsOnlyALowerBound_IsNone() =>
        Assert.Empty(Balance.Unaccounted(
            [Make.Claim(V1.Measure.Launched, Quantity.AtLeast(13)), Make.Claim(V1.Measure.Intercepted, Quantity.Exact(13))]).Differences);

    [Fact]
    public void Unaccounted_AnotherClaimantsInterceptions_AreNotTakenAway()
    {
        var uav = Balance.Unaccounted(
            [Make.Claim(V1.Measure.Launched, Quantity.Exact(176)), Make.Claim(V1.Measure.Intercepted, Quantity.Exact(57), Make.RuMod)])
            .Differences.Single(d => d.Id == ClassId);
        Assert.Equal(Quantity.Between(0, 176), uav.Quantity);
        Assert.Equal(176, uav.NotReported);
        Assert.Contains(V1.Measure.Intercepted, uav.NotReportedMeasures);
    }

    [Fact]
    public void Unaccounted_AnyClaims_LiesWithinWhatWasLaunched() =>
        Generators.Claims.Sample(claims => Assert.All(Balance.Unaccounted(claims).Differences, d =>
        {
            var launched = Quantity.Sum(d.Claims.Where(c => c.Key.Measure == V1.Measure.Launched).Select(c => c.Quantity));
            Assert.True(d.Quantity.IsClosed && d.Quantity.Upper <= launched.Upper);
            Assert.Single(d.Claims.Select(c => c.Key.Claimant).Distinct());
        }));
}
