using Google.Protobuf.WellKnownTypes;
using Sitrep.Contracts;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Regions;

namespace Sitrep.Evidence.Tests.Checks;

public sealed class RecordPartChecksTests
{
    [Theory]
    [InlineData("Odesa oblast")]
    [InlineData("south")]
    [InlineData("Ukraine")]
    [InlineData("Black Sea")]
    [InlineData("somewhere")]
    public void Place_AsResolved_IsFine(string words) =>
        Assert.Empty(Faults.Of(v => PlaceChecks.Required(PlaceResolver.Shipped.Resolve(words), v)));

    [Fact]
    public void Place_RegionWhereNoneFollows_IsReported() =>
        Assert.Equal(["regions"], Faults.Of(v => PlaceChecks.Check(
            new V1.Place { Words = "south", Precision = V1.PlacePrecision.Direction, Regions = { "UA51" } }, v)));

    [Fact]
    public void Place_EveryFieldWrong_NamesEveryFault() =>
        Assert.Equal(
            ["words", "precision", "country", "regions[0]", "regions[1]", "regions[1]"],
            Faults.Of(v => PlaceChecks.Check(new V1.Place { Country = "Ukraine", Regions = { "UA-99", "Odesa" } }, v)));

    [Fact]
    public void Place_RegionsOutOfOrder_AreReported() =>
        Assert.Equal(["regions[1]"], Faults.Of(v => PlaceChecks.Check(
            new V1.Place { Words = "both", Precision = V1.PlacePrecision.Region, Regions = { "UA51", "UA12" } }, v)));

    [Fact]
    public void Place_AliasInsteadOfCode_IsToldTheCode()
    {
        var violations = new Violations();
        PlaceChecks.CheckRegion("UA-09", violations, "regions[0]");
        Assert.Contains("UA44", Assert.Single(violations).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_OfAFieldOfTheRecord_IsFine_AndOfAnother_IsNot()
    {
        var reading = new V1.Reading() { Field = "channel", Value = "x", Claimant = "media:reuters", Citation = Given.Citation("page") };
        Assert.Empty(Faults.Of(v => ReadingChecks.All([reading], Sitrep.Diplomacy.V1.Statement.Descriptor, v)));
        Assert.Equal(["readings[0].field"], Faults.Of(v => ReadingChecks.All([reading], Sitrep.Strikes.V1.Attack.Descriptor, v)));
    }

    [Fact]
    public void Reading_EveryFieldWrong_NamesEveryFault() =>
        Assert.Equal(
            ["field", "value", "claimant", "citation"],
            Faults.Of(v => ReadingChecks.Check(new V1.Reading { Field = "id" }, Sitrep.Strikes.V1.Attack.Descriptor, v)));

    [Fact]
    public void Source_EveryFieldWrong_NamesEveryFault() =>
        Assert.Equal(
            ["name", "sourceKind", "party", "scope", "reliability", "license", "primaryFor[0]", "postingInterval", "pagePatterns[0]", "scopeNotes[0]",
                "citations[0].source"],
            Faults.Of(v => SourceChecks.Check(
                new V1.Source
                {
                    Id = "a/b",
                    Party = "UA",
                    Reliability = (V1.Reliability)9,
                    License = "\u0007",
                    PrimaryFor = { "blackout" },
                    PostingInterval = new Duration { Seconds = -1 },
                    PagePatterns = { "a b" },
                    ScopeNotes = { "" },
                    Citations = { new V1.Citation() },
                }, v)));
}
