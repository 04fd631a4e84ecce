using Sitrep.Evidence.V1;
using Sitrep.Strikes.Weapons;

namespace Sitrep.Strikes.Tests.Weapons;

public sealed class WeaponRegisterTests
{
    [Theory]
    [InlineData("Shahed-136/131", "attack-uav", ItemClass.Uav)]
    [InlineData("  SHAHED-136/131 ", "attack-uav", ItemClass.Uav)]
    [InlineData("C-300", "s-300", ItemClass.Missile)]
    [InlineData("Молнія", "molniya", ItemClass.TacticalUav)]
    [InlineData("Intercontinental ballistic missile", "intercontinental-ballistic-missile", ItemClass.Missile)]
    [InlineData("GBU", "guided-bomb", ItemClass.Bomb)]
    [InlineData("Unknown UAV", "unknown-uav", ItemClass.Other)]
    [InlineData("X-101/X-555 and Kalibr", "kh-101+kalibr", ItemClass.Missile)]
    [InlineData("Kalibr and X-101/X-555", "kh-101+kalibr", ItemClass.Missile)]
    [InlineData("X-22/X-32", "kh-22+kh-32", ItemClass.Missile)]
    [InlineData("X-32 and X-22", "kh-22+kh-32", ItemClass.Missile)]
    [InlineData("X-32 AND  X-22", "kh-22+kh-32", ItemClass.Missile)]
    [InlineData("Shahed-136/131 and Lancet", "attack-uav+lancet", ItemClass.Other)]
    public void Resolve_KnownNames_GivesItemAndClass(string words, string item, ItemClass itemClass) =>
        Assert.Equal(new Weapon(item, itemClass), WeaponRegister.Shipped.Resolve(words));

    [Fact]
    public void Resolve_UnknownName_GetsAnItemOfItsOwnAndNoClass()
    {
        var phoenix = WeaponRegister.Shipped.Resolve("Фенікс");
        var other = WeaponRegister.Shipped.Resolve("Картограф");

        Assert.Equal(ItemClass.Other, phoenix.ItemClass);
        Assert.NotEqual(phoenix.Item, other.Item);
        Assert.True(WeaponRegister.IsUnresolved(phoenix.Item));
        Assert.Equal(phoenix, WeaponRegister.Shipped.Resolve(" фенікс "));
    }

    [Fact]
    public void UnknownIn_BundleWithOneUnknown_NamesIt() => Assert.Equal(["Фенікс"], WeaponRegister.Shipped.UnknownIn("Lancet and Фенікс"));

    [Fact]
    public void Resolve_NamesOfTheCatalogueOfTheDataset_AreAllKnown()
    {
        var data = Environment.GetEnvironmentVariable("SITREP_TEST_DATA");
        if (data is null)
            Assert.Skip("SITREP_TEST_DATA names no folder with the catalogue.");
        string[] models =
        [
            .. File.ReadLines(Path.Combine(data, "missile_attacks_daily", "missiles_and_uavs.csv")).Skip(1)
                .Select(line => line.Split(',')[0]).Where(model => model.Length > 0),
        ];

        Assert.NotEmpty(models);
        Assert.Empty(models.SelectMany(WeaponRegister.Shipped.UnknownIn));
    }
}
