using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Sitrep.Evidence.Regions;

/// <summary>
/// Resolves the words for a place to regions by exact spelling, without regard to case and blanks. A region is never
/// guessed: words that the register does not know, in whole or in part, stay unresolved.
/// </summary>
public static partial class PlaceResolver
{
    private const string And = " and ";

    private static readonly FrozenDictionary<string, Spelling> Spellings = SemicolonFile.Read(typeof(PlaceResolver), "spellings.csv")
        .ToFrozenDictionary(cells => Fold(cells[0]), cells => new Spelling(cells[1], Precision(cells[2]), cells[3]));

    /// <summary>
    /// The place, with its words as given. "A oblast and B oblast" names both; if any of several names is unknown or
    /// they are of different kinds, none is resolved.
    /// </summary>
    public static V1.Place Resolve(string words)
    {
        var place = new V1.Place { Words = words, Precision = V1.PlacePrecision.Unresolved };
        if (Find(words) is not { } spellings)
            return place;

        place.Regions.Add(spellings.Select(s => s.Region).Where(r => r.Length > 0).Distinct().Order(StringComparer.Ordinal));
        place.Precision = spellings.Max(s => s.Precision);
        place.Country = spellings is [{ Country: var country }] ? country : "";
        return place;
    }

    /// <summary>The names within a wording that keep it from being resolved; the whole wording where each name is known but they do not go together.</summary>
    public static IReadOnlyList<string> UnknownIn(string words)
    {
        if (Find(words) is not null)
            return [];
        string[] names = [.. Conjunction().Split(Spaced(words)).Where(name => !Spellings.ContainsKey(name.ToLowerInvariant())).Distinct(StringComparer.Ordinal)];
        return names.Length > 0 ? names : [words];
    }

    private static List<Spelling>? Find(string words)
    {
        string folded = Fold(words);
        if (Spellings.TryGetValue(folded, out Spelling? whole))
            return [whole];
        List<Spelling?> named = [.. folded.Split(And).Select(name => Spellings.GetValueOrDefault(name))];
        return named.Contains(null) || named.Select(s => s!.Kind).Distinct().Count() > 1 ? null : [.. named.OfType<Spelling>()];
    }

    private static string Fold(string words) => Spaced(words).ToLowerInvariant();

    private static string Spaced(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static V1.PlacePrecision Precision(string word) => word switch
    {
        "district" => V1.PlacePrecision.District,
        "region" => V1.PlacePrecision.Region,
        "direction" => V1.PlacePrecision.Direction,
        "country" => V1.PlacePrecision.Country,
        "sea-or-air" => V1.PlacePrecision.SeaOrAir,
        _ => throw new InvalidOperationException($"The table of spellings has an unknown precision: {word}"),
    };

    // As its names are found whatever their case, so is what joins them.
    [GeneratedRegex(And, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    private sealed record Spelling(string Region, V1.PlacePrecision Precision, string Country)
    {
        // A district and a region can be named together; a region and a direction say nothing in common.
        public V1.PlacePrecision Kind => Region.Length > 0 ? V1.PlacePrecision.Region : Precision;
    }
}
