namespace Sitrep.Evidence.Regions;

/// <summary>Resolves the words for a place to regions by exact spelling, without regard to case and blanks. A region is never
/// guessed: words that the register does not know, in whole or in part, stay unresolved. The table as shipped stands above
/// the aliases of an editor: none of them changes what it resolves.</summary>
public sealed partial class PlaceResolver
{
    private const string And = " and ";

    private static readonly FrozenDictionary<string, Spelling> Table = SemicolonFile.Read(typeof(PlaceResolver), "spellings.csv")
        .ToFrozenDictionary(
            cells => FoldedWords.Of(cells[0]),
            cells => new Spelling(cells[1].Length > 0 ? [cells[1]] : [], SemicolonFile.ValueOf<V1.PlacePrecision>(cells[2]), cells[3]));

    private readonly FrozenDictionary<string, Spelling> _added;

    /// <summary>The register with these aliases for places, each for words of its own.</summary>
    public PlaceResolver(IEnumerable<V1.Alias> aliases) => _added = aliases.ToFrozenDictionary(
        alias => FoldedWords.Of(alias.Words), alias => new Spelling([.. alias.Regions], alias.Precision, alias.Country));

    /// <summary>The register as shipped.</summary>
    public static PlaceResolver Shipped { get; } = new([]);

    /// <summary>The place, with its words as given. "A oblast and B oblast" names both; if any of several names is unknown or
    /// they are of different kinds, none is resolved. An alias for a whole wording says what that wording means.</summary>
    public V1.Place Resolve(string words)
    {
        var place = new V1.Place { Words = words, Precision = V1.PlacePrecision.Unresolved };
        if (Find(words) is not { } spellings)
            return place;

        place.Regions.Add(spellings.SelectMany(s => s.Regions).Distinct().Order(StringComparer.Ordinal));
        place.Precision = spellings.Max(s => s.Precision);
        place.Country = spellings is [{ Country: var country }] ? country : "";
        return place;
    }

    /// <summary>The names within a wording that keep it from being resolved; the whole wording where each name is known but they do not go
    /// together.</summary>
    public IReadOnlyList<string> UnknownIn(string words)
    {
        if (Find(words) is not null)
            return [];
        string[] names = [.. Conjunction().Split(FoldedWords.Spaced(words)).Where(name => Named(name.ToLowerInvariant()) is null)
            .Distinct(StringComparer.Ordinal)];
        return names.Length > 0 ? names : [words];
    }

    // What the table resolves, name by name or as a whole, comes before any alias.
    private IReadOnlyList<Spelling>? Find(string words)
    {
        var folded = FoldedWords.Of(words);
        if (Table.TryGetValue(folded, out var whole))
            return [whole];
        var names = folded.Split(And);
        return Together(names.Select(Table.GetValueOrDefault))
            ?? (_added.TryGetValue(folded, out var alias) ? [alias] : Together(names.Select(Named)));
    }

    private static Spelling[]? Together(IEnumerable<Spelling?> names)
    {
        Spelling?[] named = [.. names];
        return named.Contains(null) || named.Select(s => s!.Kind).Distinct().Count() > 1 ? null : [.. named.OfType<Spelling>()];
    }

    private Spelling? Named(string folded) => Table.GetValueOrDefault(folded) ?? _added.GetValueOrDefault(folded);

    // As its names are found whatever their case, so is what joins them.
    [GeneratedRegex(And, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    private sealed record Spelling(IReadOnlyList<string> Regions, V1.PlacePrecision Precision, string Country)
    {
        // A district and a region can be named together; a region and a direction say nothing in common.
        public V1.PlacePrecision Kind => Regions.Count > 0 ? V1.PlacePrecision.Region : Precision;
    }
}
