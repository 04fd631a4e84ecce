using System.Runtime.CompilerServices;
using Sitrep.Evidence;
using Sitrep.Evidence.Aliases;

namespace Sitrep.Strikes.Weapons;

/// <summary>A weapon kind or bundle as it is counted.</summary>
/// <param name="Item">What is counted, kebab case; the kinds of a bundle joined by + in the order of the register.</param>
/// <param name="ItemClass">Its class; other for a bundle of several classes and for what is not resolved.</param>
public sealed record Weapon(string Item, ItemClass ItemClass);

/// <summary>The weapon names that are known, each with what it is held to be and on what evidence. A name that is not known is
/// not guessed: it gets an item of its own, of no class, and is listed as unresolved. The table as shipped stands above
/// the aliases of an editor: none of them changes what it knows.</summary>
public sealed partial class WeaponRegister
{
    private const string And = " and ";
    private const char Bundle = '+';
    private const string UnresolvedPrefix = "unresolved-";
    private const int MarkBytes = 4; // tells the few unresolved names of a database apart

    private static readonly FrozenDictionary<string, Entry> Table = SemicolonFile.Read(typeof(WeaponRegister), "weapons.csv").Index()
        .ToFrozenDictionary(
            line => FoldedWords.Of(line.Item[0]),
            line => new Entry(line.Index, line.Item[1].Split(Bundle), SemicolonFile.ValueOf<ItemClass>(line.Item[2])),
            StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Order = Table.Values
        .SelectMany(entry => entry.Items, (entry, item) => (entry.Place, item))
        .GroupBy(pair => pair.item, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Min(pair => pair.Place), StringComparer.Ordinal);

    // Aliases change seldom and rows are many: an index of aliases has one register.
    private static readonly ConditionalWeakTable<AliasIndex, WeaponRegister> Registers = [];

    private readonly FrozenDictionary<string, Entry> _added;

    private WeaponRegister(AliasIndex aliases) => _added = aliases.OfKind(Evidence.V1.AliasKind.Weapon).ToFrozenDictionary(
        alias => FoldedWords.Of(alias.Words), alias => new Entry(int.MaxValue, alias.Item.Split(Bundle), alias.ItemClass), StringComparer.Ordinal);

    /// <summary>The register as shipped.</summary>
    public static WeaponRegister Shipped { get; } = With(AliasIndex.Empty);

    /// <summary>The register with the aliases of an index.</summary>
    public static WeaponRegister With(AliasIndex aliases) => Registers.GetValue(aliases, index => new WeaponRegister(index));

    /// <summary>What the words name: a kind, or several joined by "and", in any order.</summary>
    public Weapon Resolve(string words)
    {
        var names = NamesIn(words);
        if (UnknownIn(words).Count > 0)
            return new Weapon(UnresolvedPrefix + Mark(names), ItemClass.Other);
        Entry[] entries = [.. names.Select(name => Find(name)!)];
        string[] items = [.. entries.SelectMany(entry => entry.Items).Distinct(StringComparer.Ordinal)
            .OrderBy(item => Order.GetValueOrDefault(item, int.MaxValue)).ThenBy(item => item, StringComparer.Ordinal)];
        var itemClass = entries.Select(entry => entry.ItemClass).Distinct().Count() == 1 ? entries[0].ItemClass : ItemClass.Other;
        return new Weapon(string.Join(Bundle, items), itemClass);
    }

    /// <summary>The names in the words that the register does not know; empty where it knows all.</summary>
    public IReadOnlyList<string> UnknownIn(string words) =>
        [.. NamesIn(words).Where(name => Find(name) is null).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether an item stands for words that were not resolved.</summary>
    public static bool IsUnresolved(string item) => item.StartsWith(UnresolvedPrefix, StringComparison.Ordinal);

    /// <summary>The class that the table has for an item; unspecified where the item is none of it, as a bundle may be.</summary>
    internal static ItemClass ClassOfItem(string item) =>
        Table.Values.FirstOrDefault(entry => string.Join(Bundle, entry.Items) == item)?.ItemClass ?? ItemClass.Unspecified;

    private Entry? Find(string name) => Table.GetValueOrDefault(FoldedWords.Of(name)) ?? _added.GetValueOrDefault(FoldedWords.Of(name));

    internal static string[] NamesIn(string words) =>
        [.. Conjunction().Split(words).Select(name => name.Trim()).Where(name => name.Length > 0)];

    private static string Mark(IEnumerable<string> names) =>
        TextHash.Hex(string.Join(And, names.Select(FoldedWords.Of).Order(StringComparer.Ordinal)), MarkBytes);

    // As its names are found whatever their case, so is what joins them.
    [GeneratedRegex(@"\sand\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    private sealed record Entry(int Place, string[] Items, ItemClass ItemClass);
}
