using CsCheck;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Sources;
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
            var launched = Quantity.Sum(claims
                .Where(c => c.Key is { Measure: Measure.Launched, IsWhole: true } && (c.Attacker, c.Key.Claimant) == (d.Attacker, d.Claimant))
                .Where(c => d.Item.Length > 0 ? c.Key.Item == d.Item : c.ItemClass == d.ItemClass)
                .Select(c => c.Quantity));
            Assert.True(d.Quantity.IsClosed && d.Quantity.Upper <= launched.Upper);
            Assert.Equal([d.Claimant], d.Claims.Claimants);
        }));

    [Fact]
    public void Add_PartsInAnyOrder_IsTheBalanceOfAll_ToTheLastCitation() =>
        Gen.Select(Generators.Claims, Gen.Int[1, 5], Gen.Int).Sample((claims, parts, seed) =>
        {
            Balance added = new();
            foreach (var part in Generators.Dealt(claims, parts, seed))
            {
                Balance own = new();
                own.Add(part);
                added.Add(own);
            }

            var builder = new FigureBuilder(SourceRegister.Shipped);
            var all = Balance.Unaccounted(claims);
            Assert.Equal(all.Differences.Select(d => d.ToFigure(builder)), added.Sheet.Differences.Select(d => d.ToFigure(builder)));
            Assert.Equal(all.Caveats, added.Sheet.Caveats);
        });
}
