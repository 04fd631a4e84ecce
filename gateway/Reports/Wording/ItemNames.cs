using System.Collections.Frozen;
using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Nouns for what is counted: weapon kinds, classes of weapons, kinds of persons. An item that is not in the
/// table is printed by its code and its class.</summary>
public static class ItemNames
{
    /// <summary>What a post says of the whole night, or of all persons.</summary>
    public const string All = "all";

    private static readonly FrozenDictionary<string, Noun> Weapons = new Dictionary<string, Noun>
    {
        ["attack-uav"] = Noun.Of("attack drone"),
        ["unknown-uav"] = Noun.Of("drone of unknown kind") with { Many = "drones of unknown kind" },
        ["iskander-m"] = Noun.Of("Iskander-M ballistic missile"),
        ["iskander-k"] = Noun.Of("Iskander-K cruise missile"),
        ["kalibr"] = Noun.Of("Kalibr cruise missile"),
        ["kh-101"] = Noun.Of("Kh-101 cruise missile"),
        ["kh-22"] = Noun.Of("Kh-22 cruise missile"),
        ["kh-47m2-kinzhal"] = Noun.Of("Kinzhal ballistic missile"),
        ["kinzhal"] = Noun.Of("Kinzhal ballistic missile"),
        ["3m22-zircon"] = Noun.Of("Zircon missile"),
        ["zircon"] = Noun.Of("Zircon missile"),
        ["p-800-oniks"] = Noun.Of("Oniks missile"),
        ["iskander-m-kn-23"] = new("Iskander-M or KN-23 ballistic missile", "Iskander-M or KN-23 ballistic missiles"),
        ["kh-59-kh-69"] = new("Kh-59 or Kh-69 cruise missile", "Kh-59 or Kh-69 cruise missiles"),
        ["s-300-s-400"] = new("S-300 or S-400 missile", "S-300 or S-400 missiles"),
        ["rm-70"] = Noun.Of("RM-70 rocket"),
        ["vilkha"] = Noun.Of("Vilkha rocket"),
        ["uragan"] = Noun.Of("Uragan rocket"),
        ["grad"] = Noun.Of("Grad rocket"),
        ["unknown-rocket"] = Noun.Of("rocket of unknown kind") with { Many = "rockets of unknown kind" },
        ["unknown-missile"] = Noun.Of("missile of unknown kind") with { Many = "missiles of unknown kind" },
        ["unknown-bomb"] = Noun.Of("bomb of unknown kind") with { Many = "bombs of unknown kind" },
        ["balloon"] = Noun.Of("balloon"),
        ["kn-23"] = Noun.Of("KN-23 ballistic missile"),
        ["s-300"] = Noun.Of("S-300 missile"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Noun> Persons = new Dictionary<string, Noun>
    {
        ["military"] = Noun.Of("soldier"),
        ["civilian"] = Noun.Of("civilian"),
        ["wounded"] = new("wounded person", "wounded"),
        ["children"] = new("child", "children"),
        ["bodies"] = new("body", "bodies"),
        [All] = Noun.Of("prisoner"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The noun of a weapon kind or bundle.</summary>
    public static Noun Weapon(string item, ItemClass itemClass)
    {
        if (item.Length == 0 || item == All) return Class(itemClass);
        if (Weapons.TryGetValue(item, out var noun)) return noun;
        var kinds = item.Split('+').Select(Label).ToArray();
        var last = Class(itemClass);
        return new($"{Phrase.Or(kinds)} {last.One}", $"{Phrase.And(kinds)} {last.Many}");
    }

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
    public static Noun Person(string item) => Persons.GetValueOrDefault(item) ?? new Noun(Label(item), Label(item));

    private static string Label(string code) =>
        code.Any(char.IsAsciiDigit) || code.Length <= 2 ? Phrase.Capital(code) : string.Join('-', code.Split('-').Select(Phrase.Capital));
}
