using CsCheck;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Quantities;
using Sitrep.Evidence.Sources;

namespace Sitrep.Evidence.Tests.Figures;

public sealed class FigureBuilderTests
{
    [Fact]
    public void Of_Claim_SaysAllThatWasClaimed()
    {
        var figure = Builder().From(
            Given.Claim(V1.Measure.Launched, Quantity.About(100), part: "shahed", credibility: 2, citations: Given.Citation("kpszsu/posts/1")),
            V1.FigureStatus.OneClaimant);
        Assert.Equal("attacks/1.launched.attack-uav.ua-air-force.part-shahed", figure.Id);
        Assert.Equal("F2", figure.Grade);
        Assert.Equal(Given.Night, figure.Window);
        Assert.Equal("kpszsu/posts/1", Assert.Single(figure.Citations).Uri);
    }

    [Fact]
    public void Of_Total_HasTheWeakestGradeAndFiveCitations()
    {
        var graded = ShippedSources.All().Single(s => s.Id == Given.AirForce);
        graded.Reliability = V1.Reliability.B;
        var register = new SourceRegister([graded]);
        CountedClaim[] claims = [.. Enumerable.Range(1, 7).Select(i => Given.Claim(
            V1.Measure.Launched, i == 7 ? Quantity.NotReported : Quantity.Exact(i), record: $"attacks/{i}", credibility: i % 4 + 1,
            citations: [Given.Citation($"kpszsu/posts/{i}"), Given.Citation("kpszsu/posts/same")]))];

        var figure = new FigureBuilder(register).From(Totals.Sum(claims, register)[0]);
        Assert.Equal("B4", figure.Grade);
        Assert.Equal((5, 3), (figure.Citations.Count, figure.CitationsMore));
        Assert.Equal((7, 1), (figure.Claims, figure.ClaimsWithoutNumber));
        Assert.Equal((21L, false), (figure.Quantity.Lower, figure.Quantity.HasUpper));
    }

    [Fact]
    public void Of_Total_SpansFromTheFirstStartToTheLastEnd()
    {
        CountedClaim[] claims =
        [
            Given.Claim(V1.Measure.Launched, Quantity.Exact(1), window: Given.Window("2025-11-15", "2025-11-16T09:00")),
            Given.Claim(V1.Measure.Launched, Quantity.Exact(1), record: "attacks/2", window: Given.Window("2025-11-16T01:00", "2025-11-17")),
        ];
        var figure = Builder().From(Totals.Sum(claims, SourceRegister.Shipped)[0]);
        Assert.Equal(Given.Window("2025-11-15", "2025-11-17"), figure.Window);
    }

    [Theory]
    [InlineData(V1.Reliability.Unspecified, 0, "F6")]
    [InlineData(V1.Reliability.A, 1, "A1")]
    [InlineData(V1.Reliability.E, 6, "E6")]
    [InlineData((V1.Reliability)99, 99, "F6")]
    public void Grade_OfASourceAndAClaim(V1.Reliability reliability, int credibility, string grade) =>
        Assert.Equal(grade, Grades.Weakest([reliability], credibility));

    [Fact]
    public void Id_OfAnyTwoParts_Differs() =>
        Gen.Select(Gen.String[0, 12], Gen.String[0, 12]).Sample((a, b) => a == b || Id(a) != Id(b));

    [Theory]
    [InlineData("East", "east")]
    [InlineData("of which Shahed", "of-which-Shahed")]
    [InlineData("південь", "північ")]
    public void Id_OfPartsThatLookAlike_Differs(string a, string b) => Assert.NotEqual(Id(a), Id(b));

    private static string Id(string part) =>
        FigureIds.OfClaim("attacks/1", new ClaimKey(V1.Measure.Launched, "attack-uav", "", Given.AirForce, part));

    private static FigureBuilder Builder() => new(SourceRegister.Shipped);
}
