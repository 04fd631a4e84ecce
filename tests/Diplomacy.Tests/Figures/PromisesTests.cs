using Sitrep.Diplomacy.Figures;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.V1;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Diplomacy.Tests.Figures;

public sealed class PromisesTests
{
    private static readonly Promise Promise = new("agreements/istanbul", "all", "UKR", Given.Moment("2025-07-23"));

    private static readonly Window August = Given.Window(null, "2025-08-24");

    [Fact]
    public void CarriedOut_NothingLinked_IsNoneOnFileAndOpen()
    {
        var none = Of();
        Assert.Equal(Quantity.AtLeast(0), none.Quantity);
        Assert.Equal("none on file", none.Quantity.ToString());
        var figure = none.ToFigure(new FigureBuilder(SourceRegister.Shipped));
        Assert.Equal(("agreements/istanbul.carried-out.all.UKR", "F6", ""), (figure.Id, figure.Grade, figure.Formula));
    }

    [Fact]
    public void CarriedOut_AllAndItsKinds_AreNotAdded() =>
        Assert.Equal(Quantity.AtLeast(205), Of(
            Made(205, "ua-government"), Made(185, "ua-government", "military"), Made(20, "ua-government", "civilian")).Quantity);

    [Fact]
    public void CarriedOut_KindsWithoutAll_AreAddedWithoutBodies() =>
        Assert.Equal(Quantity.AtLeast(205), Of(
            Made(185, "ua-government", "military"), Made(20, "ua-government", "civilian"), Made(1000, "ua-government", "bodies")).Quantity);

    [Fact]
    public void CarriedOut_ClaimantsDiffer_CountsTheSmallest() =>
        Assert.Equal(Quantity.AtLeast(150), Of(Made(189, "ua-government"), Made(150, Given.RuMod)).Quantity);

    [Fact]
    public void CarriedOut_SeveralExchanges_AddUpWithTheirFormula()
    {
        var done = Of(Made(146, Given.RuMod), Made(185, Given.RuMod, record: "exchanges/2"));
        Assert.Equal((Quantity.AtLeast(331), "146 + 185"), (done.Quantity, done.Formula));
    }

    [Fact]
    public void CarriedOut_OtherSideBeforeThePromiseOrWithheld_CountsForNothing() =>
        Assert.Equal(Quantity.AtLeast(0), Of(
            Given.Released(Quantity.Exact(50), Given.RuMod, side: "RUS", window: August),
            Given.Released(Quantity.Exact(60), Given.RuMod, record: "exchanges/2", window: Given.Window(null, "2025-07-22")),
            Given.Released(Quantity.Withheld, Given.RuMod, record: "exchanges/3", window: August)).Quantity);

    [Fact]
    public void CarriedOut_OnTheDayOfThePromise_Counts() =>
        Assert.Equal(Quantity.AtLeast(7), Of(Given.Released(Quantity.Exact(7), Given.RuMod, window: Given.Window(null, "2025-07-23"))).Quantity);

    private static CarriedOut Of(params IEnumerable<CountedClaim> linked) => Promises.CarriedOut(Promise, linked);

    private static CountedClaim Made(long count, string claimant, string item = "all", string record = "exchanges/1") =>
        Given.Released(Quantity.Exact(count), claimant, item, record: record, window: August);
}
