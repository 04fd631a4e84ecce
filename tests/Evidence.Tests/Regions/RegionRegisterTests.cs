using Sitrep.Evidence.Regions;

namespace Sitrep.Evidence.Tests.Regions;

public sealed class RegionRegisterTests
{
    [Fact]
    public void All_Regions_AreThoseOfBothCountries()
    {
        Assert.Equal(27, RegionRegister.All.Count(r => r.Country == "UKR"));
        Assert.Equal(83, RegionRegister.All.Count(r => r.Country == "RUS"));
    }

    [Theory]
    [InlineData("UA-43", "UA01")]
    [InlineData("UA-09", "UA44")]
    [InlineData("UA-77", "UA73")]
    [InlineData("UA-30", "UA80")]
    [InlineData("UA-40", "UA85")]
    [InlineData("UA-51", "UA51")]
    [InlineData("UA51", "UA51")]
    [InlineData("RU-SAM", "RU-SAM")]
    public void FromAlias_Iso_IsTheRegionWhateverItsNumber(string alias, string code) =>
        Assert.Equal(code, RegionRegister.FromAlias(alias)?.Code);

    [Theory]
    [InlineData("UA-44")]
    [InlineData("UA43")]
    [InlineData("RU-CR")]
    public void Find_NoSuchCode_IsNothing(string code)
    {
        Assert.Null(RegionRegister.Find(code));
        Assert.Null(RegionRegister.FromAlias(code));
    }

    [Fact]
    public void All_Names_ResolveToTheirRegion() =>
        Assert.All(RegionRegister.All, region =>
            Assert.All(new[] { region.NameEn, region.NameUk, region.NameRu }.Where(n => n.Length > 0), name =>
                Assert.Equal([region.Code], PlaceResolver.Shipped.Resolve(name).Regions)));
}
