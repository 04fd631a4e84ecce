using CsCheck;
using Sitrep.Contracts;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Sources;

namespace Sitrep.Evidence.Tests.Sources;

public sealed class SourceRegisterTests
{
    [Theory]
    [InlineData("kpszsu/posts/pfbid02", "ua-air-force")]
    [InlineData("https://t.me/kpszsu/123", "ua-air-force")]
    [InlineData("http://www.facebook.com/kpszsu/posts/1", "ua-air-force")]
    [InlineData("https://t.me/kpszsu_copy/1", "unlisted:t.me:kpszsu_copy")]
    [InlineData("PvKPivden/posts/1", "ua-command-south")]
    [InlineData("pvkshid/posts/1", "ua-command-east")]
    [InlineData("PvkZahid/posts/1", "ua-command-west")]
    [InlineData("GeneralStaff.ua/posts/1", "ua-general-staff")]
    [InlineData("CinCAFU/posts/1", "ua-commander-in-chief")]
    [InlineData("https://t.me/mod_russia/23104", "ru-mod")]
    [InlineData("https://t.me/mod_russia_en/1", "ru-mod")]
    [InlineData("https://t.me/war_monitor/5", "unlisted:t.me:war_monitor")]
    [InlineData("kharkivoda.gov.ua/posts/1", "unlisted:kharkivoda.gov.ua")]
    [InlineData("watch", "unlisted:watch")]
    [InlineData("", "unlisted:unknown")]
    public void Resolve_Page_IsWhoseItIs(string page, string source) => Assert.Equal(source, SourceRegister.Shipped.Resolve(page));

    [Fact]
    public void Shipped_All_AreValidAndInTheOrderOfTheirIds()
    {
        var sources = ShippedSources.All();

        Assert.Equal(sources.OrderBy(source => source.Id, StringComparer.Ordinal), sources);
        Assert.All(sources, source =>
        {
            Violations faults = [];
            SourceChecks.Check(source, faults);
            Assert.Empty(faults);
        });
    }

    [Fact]
    public void Resolve_PageOfAWithdrawnSource_IsNobodys()
    {
        var source = ShippedSources.All().Single(s => s.Id == Given.AirForce);
        source.WithdrawnReason = "another owner";
        Assert.Equal("unlisted:kpszsu", new SourceRegister([source]).Resolve("kpszsu/posts/1"));
    }

    [Fact]
    public void Resolve_LongerPattern_WinsOverItsPrefix()
    {
        var register = new SourceRegister(
            [new V1.Source { Id = "b", PagePatterns = { "site.org/" } }, new V1.Source { Id = "a", PagePatterns = { "site.org/desk/" } }]);
        Assert.Equal("a", register.Resolve("https://site.org/desk/1"));
        Assert.Equal("b", register.Resolve("https://site.org/other"));
    }

    [Fact]
    public void Resolve_AnyPage_IsAnId() => Gen.String[0, 400].Sample(page => IdChecks.IsId(SourceRegister.Shipped.Resolve(page)));

    [Fact]
    public void Shipped_AllSources_AreValidAndUngraded()
    {
        foreach (var source in SourceRegister.Shipped.All)
        {
            var violations = new Violations();
            SourceChecks.Check(source, violations);
            Assert.Empty(violations);
            Assert.Equal(V1.Reliability.F, source.Reliability);
        }
    }

    [Fact]
    public void Describe_UnlistedSource_IsIndependentAndCannotBeJudged()
    {
        var source = SourceRegister.Shipped.Describe("unlisted:t.me:war_monitor");
        Assert.Equal((V1.SourceKind.Unlisted, "", V1.Reliability.F), (source.SourceKind, source.Party, source.Reliability));
        Assert.Equal(V1.Reliability.F, SourceRegister.Shipped.ReliabilityOf("nobody"));
    }
}
