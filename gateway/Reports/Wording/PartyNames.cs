using System.Collections.Frozen;

namespace Sitrep.Gateway.Reports.Wording;

/// <summary>English names of countries and organisations for print. A code that is not in the table stands for itself.</summary>
public static class PartyNames
{
    private sealed record Name(string Noun, string Adjective);

    private static readonly FrozenDictionary<string, Name> Names = new Dictionary<string, Name>
    {
        ["UKR"] = new("Ukraine", "Ukrainian"),
        ["RUS"] = new("Russia", "Russian"),
        ["ARE"] = new("the United Arab Emirates", "Emirati"),
        ["AUT"] = new("Austria", "Austrian"),
        ["BLR"] = new("Belarus", "Belarusian"),
        ["CHE"] = new("Switzerland", "Swiss"),
        ["CHN"] = new("China", "Chinese"),
        ["DEU"] = new("Germany", "German"),
        ["EGY"] = new("Egypt", "Egyptian"),
        ["FRA"] = new("France", "French"),
        ["GBR"] = new("the United Kingdom", "British"),
        ["HUN"] = new("Hungary", "Hungarian"),
        ["IND"] = new("India", "Indian"),
        ["IRN"] = new("Iran", "Iranian"),
        ["ITA"] = new("Italy", "Italian"),
        ["MDA"] = new("Moldova", "Moldovan"),
        ["POL"] = new("Poland", "Polish"),
        ["PRK"] = new("North Korea", "North Korean"),
        ["QAT"] = new("Qatar", "Qatari"),
        ["ROU"] = new("Romania", "Romanian"),
        ["SAU"] = new("Saudi Arabia", "Saudi"),
        ["TUR"] = new("Türkiye", "Turkish"),
        ["USA"] = new("the United States", "American"),
        ["VAT"] = new("the Holy See", "Vatican"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name inside a sentence, with its article where it has one: Türkiye, the United Arab Emirates.</summary>
    public static string Of(string code) => Names.TryGetValue(code, out var name) ? name.Noun : code;

    /// <summary>Ukrainian, Russian, …; the name itself where there is no adjective.</summary>
    public static string Adjective(string code) => Names.TryGetValue(code, out var name) ? name.Adjective : code;

    /// <summary>Russian drone strikes; strikes by a party not named.</summary>
    /// <param name="attacker">Code of the attacker; empty where nobody names one.</param>
    /// <param name="strikes">The strikes in words.</param>
    public static string Strikes(string attacker, string strikes) =>
        attacker.Length == 0 ? $"{strikes} by a party not named" : $"{Adjective(attacker)} {strikes}";

    /// <summary>Several names as a list: Türkiye and the United Arab Emirates.</summary>
    public static string List(IEnumerable<string> codes) => Phrase.And(codes.Select(Of).OrderBy(Phrase.SortKey, StringComparer.Ordinal));
}
