namespace Sitrep.Gateway.Reports.Wording;

/// <summary>English names of countries and organisations for print. A code that is not in the table stands for itself.</summary>
public static class PartyNames
{
    private sealed record Name(string Noun, string Adjective);

    private static readonly FrozenDictionary<string, Name> Names =
        NameTable.Read("parties.csv", cells => new Name(cells[0], cells[1]), StringComparer.Ordinal);

    /// <summary>The name inside a sentence, with its article where it has one: Türkiye, the United Arab Emirates.</summary>
    public static string Of(string code) => Names.TryGetValue(code, out var name) ? name.Noun : code;

    /// <summary>Ukrainian, Russian, …; the name itself where there is no adjective.</summary>
    public static string Adjective(string code) => Names.TryGetValue(code, out var name) ? name.Adjective : code;

    /// <summary>Russian drone strikes; drone strikes by a party not named, where the code is empty.</summary>
    public static string Strikes(string attacker, string strikes) =>
        attacker.Length == 0 ? $"{strikes} by a party not named" : $"{Adjective(attacker)} {strikes}";

    /// <summary>Several names as a list: Türkiye and the United Arab Emirates.</summary>
    public static string List(IEnumerable<string> codes) => Phrase.And(codes.Select(Of).OrderBy(Phrase.SortKey, StringComparer.Ordinal));
}
