namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Nouns for what is counted: weapon kinds, classes of weapons, kinds of persons. A kind of person that is not in
/// the table is printed by its code.</summary>
public static class ItemNames
{
    /// <summary>What a post says of the whole night, or of all persons.</summary>
    public const string All = "all";

    /// <summary>The noun of a weapon kind or bundle.</summary>
    public static Noun Weapon(string item, ItemClass itemClass) =>
        item.Length == 0 || item == All ? Class(itemClass) : WeaponNames.Of(item, itemClass);

    /// <summary>The noun of a class of weapons.</summary>
    public static Noun Class(ItemClass itemClass) => itemClass switch
    {
        ItemClass.Uav => Noun.Of("drone"),
        ItemClass.TacticalUav => Noun.Of("reconnaissance or front-line drone"),
        ItemClass.Missile => Noun.Of("missile"),
        ItemClass.Bomb => Noun.Of("bomb"),
        ItemClass.Other => Noun.Of("other weapon"),
        _ => Noun.Of("weapon"),
    };

    /// <summary>The noun of a kind of person.</summary>
    public static Noun Person(string item) => item switch
    {
        "military" => Noun.Of("soldier"),
        "civilian" => Noun.Of("civilian"),
        "wounded" => new("wounded person", "wounded"),
        "children" => new("child", "children"),
        "bodies" => new("body", "bodies"),
        All => Noun.Of("prisoner"),
        _ => new(Phrase.OfCode(item), Phrase.OfCode(item)),
    };
}
