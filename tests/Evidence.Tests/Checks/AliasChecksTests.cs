using Sitrep.Evidence.Aliases;
using Sitrep.Evidence.Checks;

namespace Sitrep.Evidence.Tests.Checks;

public sealed class AliasChecksTests
{
    [Fact]
    public void Check_PlaceAndWeapon_AreValid()
    {
        Assert.Empty(FaultsOf(_ => { }));
        Assert.Empty(Faults.Of(faults => AliasChecks.Check(Weapon(), faults)));
    }

    [Fact]
    public void Check_Nothing_NamesAllThatIsMissing() =>
        Assert.Equal(["aliasKind", "words", "citations"], Faults.Of(faults => AliasChecks.Check(new V1.Alias(), faults)));

    [Fact]
    public void Check_PlaceWithWhatAWeaponHas_NamesBoth() => Assert.Equal(["item", "class"], FaultsOf(alias =>
    {
        alias.Item = "phoenix";
        alias.ItemClass = V1.ItemClass.Uav;
    }));

    [Fact]
    public void Check_WeaponWithWhatAPlaceHas_NamesAll()
    {
        var alias = Weapon();
        alias.Regions.Add("UA51");
        alias.Precision = V1.PlacePrecision.Region;
        alias.Country = "UKR";

        Assert.Equal(["regions", "precision", "country"], Faults.Of(faults => AliasChecks.Check(alias, faults)));
    }

    [Fact]
    public void Check_WeaponWithoutItemAndClass_NamesBoth()
    {
        var alias = Weapon();
        (alias.Item, alias.ItemClass) = ("", V1.ItemClass.Unspecified);

        Assert.Equal(["item", "class"], Faults.Of(faults => AliasChecks.Check(alias, faults)));
    }

    [Theory]
    [InlineData(V1.PlacePrecision.Unresolved, "", "precision")]
    [InlineData(V1.PlacePrecision.Country, "", "country")]
    [InlineData(V1.PlacePrecision.Region, "", "regions")]
    [InlineData(V1.PlacePrecision.Unspecified, "", "precision")]
    [InlineData(V1.PlacePrecision.Direction, "UA51", "regions")]
    [InlineData(V1.PlacePrecision.Region, "UA-51", "regions[0]")]
    public void Check_PlaceThatDoesNotResolve_SaysWhy(V1.PlacePrecision precision, string region, string field) =>
        Assert.Equal([field], FaultsOf(alias =>
    {
        alias.Precision = precision;
        alias.Regions.Clear();
        if (region.Length > 0)
            alias.Regions.Add(region);
    }));

    [Theory]
    [InlineData("odesa  OBLAST", V1.PlacePrecision.Region, "UA12", true)]
    [InlineData("Odesa oblast", V1.PlacePrecision.Region, "UA51", false)]
    [InlineData("Odesa oblast and Mykolaiv oblast", V1.PlacePrecision.Region, "UA51", true)]
    [InlineData("Kyiv oblast and north", V1.PlacePrecision.Region, "UA32", false)]
    public void Check_WordsThatTheRegisterKnows_MayOnlyMeanWhatTheyMean(string words, V1.PlacePrecision precision, string region, bool isRefused)
    {
        var alias = Make(words, precision, region);
        alias.Id = "place:1";

        Assert.Equal(isRefused ? ["words"] : [], Faults.Of(faults => new AliasKind([]).Check(alias, faults)));
    }

    private static IReadOnlyList<string> FaultsOf(Action<V1.Alias> change)
    {
        var alias = Make("Millerovo", V1.PlacePrecision.Near, "RU-ROS");
        change(alias);
        return Faults.Of(faults => AliasChecks.Check(alias, faults));
    }

    private static V1.Alias Make(string words, V1.PlacePrecision precision, string region) => new()
    {
        AliasKind = V1.AliasKind.Place,
        Words = words,
        Regions = { region },
        Precision = precision,
        Citations = { new V1.Citation { Source = "ua-air-force" } },
    };

    private static V1.Alias Weapon() => new()
    {
        AliasKind = V1.AliasKind.Weapon,
        Words = "Фенікс",
        Item = "phoenix",
        ItemClass = V1.ItemClass.TacticalUav,
        Citations = { new V1.Citation { Source = "ua-air-force" } },
    };
}
