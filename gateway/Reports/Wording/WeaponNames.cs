using System.Collections.Frozen;

namespace Sitrep.Gateway.Reports.Wording;

/// <summary>How weapon kinds are called in running text. A kind that a desk has added, or a later version of the
/// strikes service ships, is called by its code and its class.</summary>
internal static class WeaponNames
{
    private const char Bundle = '+';

    // How the strikes service begins the item of words that its register does not know.
    private const string UnresolvedPrefix = "unresolved-";
    private static readonly Noun Unresolved = new("weapon whose name is not resolved", "weapons whose names are not resolved");

    private static readonly FrozenDictionary<string, Entry> Table = new Dictionary<string, Entry>
    {
        ["attack-uav"] = new("", Noun.Of("attack drone")),
        ["reconnaissance-uav"] = new("", Noun.Of("reconnaissance drone")),
        ["unknown-uav"] = new("", OfUnknownKind("drone")),
        ["orlan-10"] = new("Orlan-10", Drone),
        ["orlan-30"] = new("Orlan-30", Drone),
        ["zala"] = new("ZALA", Drone),
        ["supercam"] = new("Supercam", Drone),
        ["merlin-vr"] = new("Merlin-VR", Drone),
        ["eleron"] = new("Eleron", Drone),
        ["forpost"] = new("Forpost", Drone),
        ["granat-4"] = new("Granat-4", Drone),
        ["mohajer-6"] = new("Mohajer-6", Drone),
        ["orion"] = new("Orion", Drone),
        ["lancet"] = new("Lancet", Drone),
        ["kub"] = new("Kub", Drone),
        ["molniya"] = new("Molniya", Drone),
        ["kalibr"] = new("Kalibr", Cruise),
        ["kh-101"] = new("Kh-101", Cruise),
        ["kh-22"] = new("Kh-22", Cruise),
        ["kh-32"] = new("Kh-32", Cruise),
        ["iskander-k"] = new("Iskander-K", Cruise),
        ["kh-59-kh-69"] = new("Kh-59 or Kh-69", Cruise),
        ["banderol"] = new("Banderol", Cruise),
        ["storm-shadow"] = new("Storm Shadow", Cruise),
        ["flamingo"] = new("Flamingo", Cruise),
        ["iskander-m"] = new("Iskander-M", Ballistic),
        ["iskander-m-kn-23"] = new("Iskander-M or KN-23", Ballistic),
        ["kn-23"] = new("KN-23", Ballistic),
        ["kinzhal"] = new("Kinzhal", Ballistic),
        ["ballistic-missile"] = new("", Ballistic),
        ["intercontinental-ballistic-missile"] = new("", Noun.Of("intercontinental ballistic missile")),
        ["zircon"] = new("Zircon", Missile),
        ["oniks"] = new("Oniks", Missile),
        ["kh-31"] = new("Kh-31", Missile),
        ["kh-31p"] = new("Kh-31P", Missile),
        ["kh-31pd"] = new("Kh-31PD", Missile),
        ["kh-35"] = new("Kh-35", Missile),
        ["kh-59"] = new("Kh-59", Missile),
        ["kh-59mk2"] = new("Kh-59MK2", Missile),
        ["kh-69"] = new("Kh-69", Missile),
        ["s-200"] = new("S-200", Missile),
        ["s-300"] = new("S-300", Missile),
        ["s-400"] = new("S-400", Missile),
        ["s-300-s-400"] = new("S-300 or S-400", Missile),
        ["atacms"] = new("ATACMS", Missile),
        ["tochka-u"] = new("Tochka-U", Missile),
        ["neptune"] = new("Neptune", Missile),
        ["patriot"] = new("Patriot", Missile),
        ["agm-88-harm"] = new("AGM-88 HARM", Missile),
        ["hrim-2"] = new("Hrim-2", Missile),
        ["sapsan"] = new("Sapsan", Missile),
        ["unknown-missile"] = new("", OfUnknownKind("missile")),
        ["himars"] = new("HIMARS", Rocket),
        ["rm-70"] = new("RM-70", Rocket),
        ["vilkha"] = new("Vilkha", Rocket),
        ["uragan"] = new("Uragan", Rocket),
        ["grad"] = new("Grad", Rocket),
        ["unknown-rocket"] = new("", OfUnknownKind("rocket")),
        ["aasm-hammer"] = new("AASM Hammer", GuidedBomb),
        ["jdam"] = new("JDAM", GuidedBomb),
        ["kab"] = new("KAB", GuidedBomb),
        ["guided-bomb"] = new("", GuidedBomb),
        ["aerial-bomb"] = new("", Noun.Of("aerial bomb")),
        ["unknown-bomb"] = new("", OfUnknownKind("bomb")),
        ["balloon"] = new("", Noun.Of("balloon")),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static Noun Drone => Noun.Of("drone");

    private static Noun Missile => Noun.Of("missile");

    private static Noun Cruise => Noun.Of("cruise missile");

    private static Noun Ballistic => Noun.Of("ballistic missile");

    private static Noun Rocket => Noun.Of("rocket");

    private static Noun GuidedBomb => Noun.Of("guided bomb");

    /// <summary>The noun of a kind, or of a bundle, whose kinds were not counted apart.</summary>
    public static Noun Of(string item, ItemClass itemClass)
    {
        if (item.StartsWith(UnresolvedPrefix, StringComparison.Ordinal))
            return Unresolved;
        var kinds = item.Split(Bundle).Select(code => Table.GetValueOrDefault(code) ?? new Entry(Phrase.OfCode(code), Kind(itemClass))).ToArray();
        if (kinds is [var only])
            return only.Noun;
        if (itemClass is ItemClass.Other or ItemClass.Unspecified || kinds.Any(kind => kind.Name.Length == 0))
            return new(Phrase.Or(kinds.Select(kind => kind.Noun.One)), Phrase.And(kinds.Select(kind => kind.Noun.Many)));
        var last = Kind(itemClass);
        return new($"{Phrase.Or(kinds.Select(kind => kind.Name))} {last.One}", $"{Phrase.And(kinds.Select(kind => kind.Name))} {last.Many}");
    }

    // A name tells enough of what a drone is for.
    private static Noun Kind(ItemClass itemClass) => itemClass is ItemClass.TacticalUav ? Drone : ItemNames.Class(itemClass);

    private static Noun OfUnknownKind(string what) => new($"{what} of unknown kind", $"{what}s of unknown kind");

    /// <summary>A kind of weapon.</summary>
    /// <param name="Name">Its proper name; empty where it has none.</param>
    /// <param name="Kind">What it is.</param>
    private sealed record Entry(string Name, Noun Kind)
    {
        public Noun Noun => Name.Length == 0 ? Kind : new($"{Name} {Kind.One}", $"{Name} {Kind.Many}");
    }
}
