namespace Sitrep.Gateway.Reports.Wording;

/// <summary>How weapon kinds are called in running text. A kind that a desk has added, or a later version of the
/// strikes service ships, is called by its code and its class.</summary>
internal static class WeaponNames
{
    private const char Bundle = '+';

    // How the strikes service begins the item of words that its register does not know.
    private const string UnresolvedPrefix = "unresolved-";
    private static readonly Noun Unresolved = new("weapon whose name is not resolved", "weapons whose names are not resolved");

    private static readonly FrozenDictionary<string, WeaponName> Table =
        NameTable.Read("weapons.csv", cells => new WeaponName(cells[0], new(cells[1], cells[2])), StringComparer.Ordinal);

    /// <summary>The noun of a kind, or of a bundle, whose kinds were not counted apart.</summary>
    public static Noun Of(string item, ItemClass itemClass)
    {
        if (item.StartsWith(UnresolvedPrefix, StringComparison.Ordinal))
            return Unresolved;
        var kinds = item.Split(Bundle).Select(code => Table.GetValueOrDefault(code) ?? new(Phrase.OfCode(code), Kind(itemClass))).ToArray();
        if (kinds is [var only])
            return only.Noun;
        if (itemClass is ItemClass.Other or ItemClass.Unspecified || kinds.Any(kind => kind.Name.Length == 0))
            return new(Phrase.Or(kinds.Select(kind => kind.Noun.One)), Phrase.And(kinds.Select(kind => kind.Noun.Many)));
        var last = Kind(itemClass);
        return new($"{Phrase.Or(kinds.Select(kind => kind.Name))} {last.One}", $"{Phrase.And(kinds.Select(kind => kind.Name))} {last.Many}");
    }

    // A name tells enough of what a drone is for.
    private static Noun Kind(ItemClass itemClass) => itemClass is ItemClass.TacticalUav ? Noun.Of("drone") : ItemNames.Class(itemClass);

    /// <summary>A kind of weapon.</summary>
    /// <param name="Name">Its proper name; empty where it has none.</param>
    /// <param name="Kind">What it is.</param>
    private sealed record WeaponName(string Name, Noun Kind)
    {
        public Noun Noun => Name.Length == 0 ? Kind : new($"{Name} {Kind.One}", $"{Name} {Kind.Many}");
    }
}
