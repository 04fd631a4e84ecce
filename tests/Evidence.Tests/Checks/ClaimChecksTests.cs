using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Quantities;

namespace Sitrep.Evidence.Tests.Checks;

public sealed class ClaimChecksTests
{
    [Fact]
    public void All_GoodClaims_AreFine()
    {
        Assert.Empty(Strikes(Launched(), Launched(c => c.Part = "of which Shahed"), Launched(c => c.Item = "kh-101+kalibr")));
        Assert.Empty(Diplomacy(Promised(), Promised(c => c.Side = "RUS")));
    }

    [Fact]
    public void All_EveryFieldWrong_NamesEveryFault() =>
        Assert.Equal(
            ["claims[0].measure", "claims[0].item", "claims[0].side", "claims[0].part", "claims[0].claimant", "claims[0].quantity",
                "claims[0].credibility"],
            Strikes(new V1.Claim
            {
                Measure = (V1.Measure)99,
                Item = "Iskander M",
                Side = "UKR",
                Part = "a\0b",
                Claimant = "no body",
                Credibility = 7,
            }));

    [Fact]
    public void All_SameIdentityTwice_IsReportedOnTheSecond() =>
        Assert.Equal(["claims[1]"], Strikes(Launched(), Launched(c => c.Quantity = Quantity.Exact(5).ToWire())));

    [Theory]
    [InlineData(V1.Measure.Unaccounted)]
    [InlineData(V1.Measure.CarriedOut)]
    [InlineData(V1.Measure.Unspecified)]
    [InlineData(V1.Measure.Promised)]
    public void All_MeasureThatStrikesDoNotTake_IsRefused(V1.Measure measure) =>
        Assert.Contains("claims[0].measure", Strikes(Launched(c => c.Measure = measure)));

    [Theory]
    [InlineData("")]
    [InlineData("-uav")]
    [InlineData("uav-")]
    [InlineData("UAV")]
    [InlineData("a+")]
    [InlineData("a b")]
    [InlineData("attack-uav\n")]
    public void All_ItemOutOfGrammar_IsRefused(string item) => Assert.Equal(["claims[0].item"], Strikes(Launched(c => c.Item = item)));

    [Fact]
    public void All_PersonsWithoutSideOrKind_AreRefused() =>
        Assert.Equal(["claims[0].side", "claims[0].item"], Diplomacy(Promised(c => (c.Side, c.Item) = ("", "iskander-m"))));

    [Fact]
    public void All_MoreThanTheLimit_IsRefused() =>
        Assert.Equal(["claims"], Strikes([.. Enumerable.Range(0, 101).Select(i => Launched(c => c.Part = $"{i}"))]));

    private static IReadOnlyList<string> Strikes(params V1.Claim[] claims) =>
        Faults.Of(v => ClaimChecks.All(claims, [V1.Measure.Launched, V1.Measure.Intercepted], v));

    private static IReadOnlyList<string> Diplomacy(params V1.Claim[] claims) =>
        Faults.Of(v => ClaimChecks.All(claims, [V1.Measure.Promised, V1.Measure.Released], v));

    private static V1.Claim Launched(Action<V1.Claim>? change = null) =>
        Changed(new V1.Claim
        {
            Measure = V1.Measure.Launched,
            Item = "attack-uav",
            Claimant = Given.AirForce,
            Quantity = Quantity.Exact(176).ToWire(),
        }, change);

    private static V1.Claim Promised(Action<V1.Claim>? change = null) =>
        Changed(new V1.Claim
        {
            Measure = V1.Measure.Promised,
            Item = "all",
            Side = "UKR",
            Claimant = "ua-president",
            Quantity = Quantity.About(1200).ToWire(),
        }, change);

    private static V1.Claim Changed(V1.Claim claim, Action<V1.Claim>? change)
    {
        change?.Invoke(claim);
        return claim;
    }
}
