using Sitrep.Evidence.Records;
using Sitrep.Strikes.V1;

namespace Sitrep.Evidence.Tests.Records;

/// <summary>What registers have learned, taken into a record that others have worked on.</summary>
public sealed class RegisterMergeTests
{
    [Fact]
    public void Of_RegistersLearnedNothing_LeavesTheRecord()
    {
        var stored = Make("unresolved-1", Claim("unresolved-1", 12));

        Assert.Equal(stored, RegisterMerge.Merge(
            stored, Make("unresolved-1", Claim("unresolved-1", 10)), Make("unresolved-1", Claim("unresolved-1", 10))));
    }

    [Fact]
    public void Of_ItemLearned_RenamesEveryClaimOfIt()
    {
        var stored = Make("unresolved-1", Claim("unresolved-1", 12), Claim("unresolved-1", 9, "ru-mod"), Claim("all", 3, "media:reuters"));

        var merged = (Attack)RegisterMerge.Merge(stored, Make("unresolved-1", Claim("unresolved-1", 10)), Make("phoenix", Claim("phoenix", 10)));

        Assert.Equal("phoenix", merged.Item);
        Assert.Equal(
            [("all", "media:reuters", 3L), ("phoenix", "ru-mod", 9), ("phoenix", "ua-air-force", 12)],
            merged.Claims.Select(claim => (claim.Item, claim.Claimant, claim.Quantity.Lower)).Order());
    }

    [Fact]
    public void Of_FieldThatTheDeskResolvedItself_StandsAndTheOtherIsTaken()
    {
        var stored = Make("unresolved-1");
        stored.Item = "phoenix-2";
        var fresh = Make("phoenix");
        fresh.ItemClass = V1.ItemClass.TacticalUav;

        var merged = (Attack)RegisterMerge.Merge(stored, Make("unresolved-1"), fresh);

        Assert.Equal(("phoenix-2", V1.ItemClass.TacticalUav), (merged.Item, merged.ItemClass));
    }

    [Fact]
    public void Of_ClaimThatTheDeskTookOut_StaysOut() =>
        Assert.Empty(((Attack)RegisterMerge.Merge(
            Make("unresolved-1"), Make("unresolved-1", Claim("unresolved-1", 10)), Make("phoenix", Claim("phoenix", 10)))).Claims);

    [Fact]
    public void Of_ClaimThatTheDeskHasUnderTheNewNameAlready_StandsOnce()
    {
        var stored = Make("phoenix", Claim("unresolved-1", 10), Claim("phoenix", 11));

        var merged = (Attack)RegisterMerge.Merge(stored, Make("unresolved-1", Claim("unresolved-1", 10)), Make("phoenix", Claim("phoenix", 10)));

        Assert.Equal([("phoenix", 11L)], merged.Claims.Select(claim => (claim.Item, claim.Quantity.Lower)));
    }

    [Fact]
    public void Of_OneNameTakesTheOtherOnesPlace_LosesNoClaim()
    {
        var origin = Make("uav", Part("bar", 1), Part("UA12", 2));
        var fresh = Make("uav", Part("UA12", 1), Part("UA14", 2));

        var merged = (Attack)RegisterMerge.Merge(origin.Clone(), origin, fresh);

        Assert.Equal([("UA12", 1L), ("UA14", 2)], merged.Claims.Select(claim => (claim.Part, claim.Quantity.Lower)).Order());
    }

    [Fact]
    public void Of_NamesChangeInAChain_RenamesEachOnce()
    {
        var origin = Make("a", Claim("a", 1), Claim("b", 2));
        var fresh = Make("b", Claim("b", 1), Claim("c", 2));
        var stored = origin.Clone();
        stored.Claims.Add(Claim("a", 9, "ru-mod"));

        var merged = (Attack)RegisterMerge.Merge(stored, origin, fresh);

        Assert.Equal(
            [("b", "ru-mod", 9L), ("b", "ua-air-force", 1), ("c", "ua-air-force", 2)],
            merged.Claims.Select(claim => (claim.Item, claim.Claimant, claim.Quantity.Lower)).Order());
    }

    [Fact]
    public void Of_CitationAsTheRowGaveIt_IsRewordedAndOneThatSaysMoreIsNot()
    {
        var stored = Make("uav");
        stored.Citations.Add([Cited("t.me:monitor, post"), new V1.Citation
        {
            Source = "dataset",
            Uri = "post/2",
            Title = "t.me:monitor, post",
            Words = "as quoted",
        }]);
        var origin = Make("uav");
        origin.Citations.Add(Cited("t.me:monitor, post"));
        var fresh = Make("uav");
        fresh.Citations.Add(Cited("War monitor, post"));

        var merged = (Attack)RegisterMerge.Merge(stored, origin, fresh);

        Assert.Equal(["War monitor, post", "t.me:monitor, post"], merged.Citations.Select(citation => citation.Title));
    }

    private static Attack Make(string item, params IEnumerable<V1.Claim> claims) => new()
    {
        Id = "one",
        Item = item,
        ItemClass = V1.ItemClass.Other,
        Claims = { claims },
    };

    private static V1.Claim Part(string part, long count)
    {
        var claim = Claim("uav", count);
        claim.Part = part;
        return claim;
    }

    private static V1.Claim Claim(string item, long count, string claimant = "ua-air-force") => new()
    {
        Measure = V1.Measure.Launched,
        Item = item,
        Claimant = claimant,
        Quantity = new V1.Quantity { Lower = count, Upper = count, Disclosure = V1.Disclosure.Reported },
    };

    private static V1.Citation Cited(string title) => new() { Source = "dataset", Uri = "post/1", Title = title };
}
