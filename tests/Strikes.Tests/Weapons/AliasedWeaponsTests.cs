using CsCheck;
using Sitrep.Contracts;
using Sitrep.Evidence.Aliases;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.Weapons;

namespace Sitrep.Strikes.Tests.Weapons;

/// <summary>The register of weapons with what a desk has added to it.</summary>
public sealed class AliasedWeaponsTests
{
    private static readonly Gen<string> Name = Gen.OneOf("Kalibr", "Lancet", "X-22/X-32", "Фенікс", "Картограф", "Скіф");

    private static readonly Gen<Alias[]> Aliases = Gen.Select(Name, Gen.OneOf("phoenix", "kartograf", "lancet"), (words, item) => Weapon(words, item))
        .Array[0, 5].Select(aliases => aliases.DistinctBy(alias => alias.Id).ToArray());

    private static readonly Gen<string> Wording = Name.Array[1, 3].Select(names => string.Join(" and ", names));

    [Fact]
    public void Resolve_AnyAliases_ChangeNothingThatTheTableKnows() => Gen.Select(Aliases, Wording).Sample((aliases, words) =>
        WeaponRegister.Shipped.UnknownIn(words).Count > 0 || WeaponRegister.With(new AliasIndex(aliases))
            .Resolve(words) == WeaponRegister.Shipped.Resolve(words));

    [Fact]
    public void Resolve_AnyOrderOfAliasesAndNames_IsTheSame() => Gen.Select(Aliases, Name.Array[1, 3]).Sample((aliases, names) =>
        WeaponRegister.With(new AliasIndex(aliases)).Resolve(string.Join(" and ", names))
        == WeaponRegister.With(new AliasIndex(aliases.Reverse())).Resolve(string.Join(" and ", names.Reverse())));

    [Theory]
    [InlineData("фЕНІКС", "phoenix", ItemClass.TacticalUav)]
    [InlineData("Lancet and Фенікс", "lancet+phoenix", ItemClass.TacticalUav)]
    [InlineData("Фенікс and Kalibr", "kalibr+phoenix", ItemClass.Other)]
    public void Resolve_WithAnAlias_GivesItemAndClass(string words, string item, ItemClass itemClass) =>
        Assert.Equal(new Weapon(item, itemClass), WeaponRegister.With(new AliasIndex([Weapon("Фенікс", "phoenix")])).Resolve(words));

    [Theory]
    [InlineData("Фенікс", "phoenix", ItemClass.TacticalUav)]
    [InlineData("Kalibr", "kalibr", ItemClass.Missile)]
    [InlineData("Kalibr", "oniks", ItemClass.Missile, "words")]
    [InlineData("Lancet and Фенікс", "lancet+phoenix", ItemClass.TacticalUav, "words")]
    [InlineData("Ланцет", "lancet", ItemClass.Uav, "class")]
    [InlineData("Фенікс", "unresolved-1a2b3c4d", ItemClass.Other, "item")]
    public void Check_AgainstTheTable_SaysWhatDoesNotFit(string words, string item, ItemClass itemClass, params string[] fields)
    {
        var alias = Weapon(words, item);
        alias.ItemClass = itemClass;
        Violations faults = [];

        new ShippedWeapons().Check(alias, faults);

        Assert.Equal(fields, faults.Select(fault => fault.Field));
    }

    private static Alias Weapon(string words, string item) => new()
    {
        Id = $"weapon:{words}",
        AliasKind = Evidence.V1.AliasKind.Weapon,
        Words = words,
        Item = item,
        ItemClass = ItemClass.TacticalUav,
    };
}
