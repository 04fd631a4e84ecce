using CsCheck;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Quantities;
using Sitrep.Evidence.Sources;

namespace Sitrep.Evidence.Tests.Figures;

public sealed class ReconciliationTests
{
    [Fact]
    public void Of_RangesApart_IsContestedFromSmallestToLargest()
    {
        var thing = Of(Given.Released(Quantity.Exact(189), "ua-government"), Given.Released(Quantity.Exact(150), Given.RuMod));
        Assert.Equal(V1.FigureStatus.Contested, thing.Status);
        Assert.Equal(Quantity.Between(150, 189), thing.Range);
    }

    [Fact]
    public void Of_DifferentPartiesAgreeing_IsCorroborated()
    {
        var thing = Of(Given.Released(Quantity.Exact(185), "ua-government"), Given.Released(Quantity.Between(180, 190), Given.RuMod));
        Assert.Equal(V1.FigureStatus.Corroborated, thing.Status);
        Assert.Equal(Quantity.Exact(185), thing.Range);
    }

    [Fact]
    public void Of_OnePartyTwice_IsNoCorroboration() =>
        Assert.Equal(V1.FigureStatus.OneClaimant, Of(
            Given.Released(Quantity.Exact(185), "ua-government"), Given.Released(Quantity.Exact(185), "ua-president")).Status);

    [Fact]
    public void Of_TheEditorAgreeing_IsNoCorroboration() =>
        Assert.Equal(V1.FigureStatus.OneClaimant, Of(
            Given.Released(Quantity.Exact(185), "ua-government"), Given.Released(Quantity.Exact(185), "editor")).Status);

    [Fact]
    public void Of_AnOpenRangeThatFits_CorroboratesNothing() =>
        Assert.Equal(V1.FigureStatus.OneClaimant, Of(
            Given.Released(Quantity.Exact(185), "ua-government"), Given.Released(Quantity.AtLeast(100), Given.RuMod)).Status);

    [Fact]
    public void Of_AFloorAboveAnothersCount_IsContested() =>
        Assert.Equal(V1.FigureStatus.Contested, Of(
            Given.Released(Quantity.Exact(70), "ua-government"), Given.Released(Quantity.AtLeast(113), Given.RuMod)).Status);

    [Fact]
    public void Of_NobodyGivesANumber_IsUndisclosed() =>
        Assert.Equal(V1.FigureStatus.Undisclosed, Of(
            Given.Released(Quantity.Withheld, "ua-government"), Given.Released(Quantity.NotReported, Given.RuMod)).Status);

    [Fact]
    public void Of_InAnyOrder_IsTheSame() =>
        Gen.Select(OneThing, Gen.Int).Sample((claims, seed) =>
        {
            CountedClaim[] shuffled = [.. claims];
            new Random(seed).Shuffle(shuffled);
            var a = Of([.. claims]);
            var b = Of(shuffled);
            Assert.Equal((a.Status, a.Range), (b.Status, b.Range));
            Assert.Equal(a.Claims, b.Claims);
        });

    [Fact]
    public void Of_AnyClaims_LiesInsideTheirHull() =>
        OneThing.Sample(claims =>
        {
            var range = Of([.. claims]).Range;
            var hull = Quantity.Hull(claims.Select(c => c.Quantity));
            return !range.IsDisclosed || (range.Lower >= hull.Lower && (hull.Upper is null || range.Upper <= hull.Upper));
        });

    [Fact]
    public void Of_OneMoreClaim_RemovesNone() =>
        Gen.Select(OneThing, Generators.AnyQuantity).Sample((claims, quantity) =>
        {
            var before = Of([.. claims]);
            var after = Of([.. claims, claims[0] with { Key = claims[0].Key with { Claimant = "ua-ses" }, Quantity = quantity }]);
            Assert.Equal(before.Claims.Count + 1, after.Claims.Count);
            Assert.All(before.Claims, c => Assert.Contains(c, after.Claims));
            Assert.True(before.Status != V1.FigureStatus.Contested || after.Status == V1.FigureStatus.Contested);
        });

    [Fact]
    public void Conflicts_NameEachFigureWithANumber()
    {
        var conflict = Assert.Single(Reconciliation.Conflicts(Reconciliation.All(
            [
                Given.Released(Quantity.Exact(189), "ua-government"),
                Given.Released(Quantity.Exact(150), Given.RuMod),
                Given.Released(Quantity.Withheld, "ua-coordination-headquarters"),
                Given.Released(Quantity.Exact(150), Given.RuMod, side: "RUS"),
            ], SourceRegister.Shipped), IanaZone.Get("Europe/Kyiv")));
        Assert.Equal(["exchanges/1.released.all.UKR.ru-mod", "exchanges/1.released.all.UKR.ua-government"], conflict.Figures);
        Assert.Equal("exchanges/1", conflict.Record);
        Assert.Single(conflict.Windows);
    }

    private static readonly Gen<List<CountedClaim>> OneThing =
        Gen.Select(Gen.OneOf("ua-government", "ua-president", Given.RuMod, "media:reuters", "editor"), Generators.AnyQuantity)
            .List[1, 6]
            .Select(said => said.DistinctBy(s => s.Item1).Select(s => Given.Released(s.Item2, s.Item1)).ToList());

    private static Reconciled Of(params IEnumerable<CountedClaim> claims) =>
        Reconciliation.Reconcile([.. claims.Select(c => (c, SourceRegister.Shipped.PartyOf(c.Key.Claimant)))]);
}
