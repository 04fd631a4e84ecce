using Sitrep.Evidence.Aliases;

namespace Sitrep.Strikes.Weapons;

/// <summary>The table of weapon names, for those who want to add to it.</summary>
internal sealed class ShippedWeapons : IShippedNames
{
    public Evidence.V1.AliasKind AliasKind => Evidence.V1.AliasKind.Weapon;

    public void Check(Alias alias, Violations faults)
    {
        if (WeaponRegister.NamesIn(alias.Words).Length > 1)
            faults.Add("words", "They are several names.", "Add each by itself: a bundle is resolved name by name.");
        else if (WeaponRegister.Shipped.UnknownIn(alias.Words).Count == 0)
            CheckKnown(alias, WeaponRegister.Shipped.Resolve(alias.Words), faults);
        if (WeaponRegister.IsUnresolved(alias.Item))
            faults.Add("item", "It is an item of words that are not resolved.", "Name the weapon; without a name there is nothing to add.");
        if (WeaponRegister.ClassOfItem(alias.Item) is not ItemClass.Unspecified and var known && known != alias.ItemClass)
            faults.Add("class", $"The register has '{alias.Item}' as of the class {EnumWords.Of(known)}.", "Give that class, or another item.");
    }

    private static void CheckKnown(Alias alias, Weapon known, Violations faults)
    {
        if (known != new Weapon(alias.Item, alias.ItemClass) && alias.Words.Trim().Length > 0)
            faults.Add("words", $"The register knows this name already: it means {known.Item}.",
                "Leave the alias out; what the register has is not overridden.");
    }
}
