namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Small pieces of English grammar.</summary>
internal static class Phrase
{
    /// <summary>a; a and b; a, b and c.</summary>
    public static string And(IEnumerable<string> items) => Chain([.. items], " and ");

    /// <summary>a; a; and b; a; b; and c: for items that have an "and" of their own.</summary>
    public static string AndApart(IEnumerable<string> items) => Chain([.. items], "; and ", "; ");

    /// <summary>a; a or b; a, b or c.</summary>
    public static string Or(IEnumerable<string> items) => Chain([.. items], " or ");

    /// <summary>The text with its first letter in upper case, for the start of a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A code as a name where no better one is known: tu-95 as Tu-95, storm-shadow as Storm-Shadow.</summary>
    public static string OfCode(string code) => string.Join('-', code.Split('-').Select(Capital));

    /// <summary>A value of an enum by its word, without hyphens: under way; something else for one that is not set or not known.</summary>
    public static string OfValue<T>(T value, string otherwise)
        where T : struct, Enum => EnumWords.Of(value) is { Length: > 0 } word ? word.Replace('-', ' ') : otherwise;

    /// <summary>The text closed by a full stop, unless it already ends in one or in a question or exclamation mark.</summary>
    public static string Stop(string text)
    {
        var bare = text.TrimEnd();
        return bare.Length == 0 || bare.TrimEnd('”')[^1] is '.' or '?' or '!' ? bare : bare + ".";
    }

    /// <summary>The text without a full stop at its end, to go on after it.</summary>
    public static string Open(string text) => text.TrimEnd().TrimEnd('.');

    /// <summary>Exact words in quotation marks; marks around or inside them give way to single ones.</summary>
    public static string Quote(string words) =>
        $"“{words.Trim().Trim('"', '“', '”').Replace('“', '‘').Replace('”', '’')}”";

    /// <summary>The noun's form for a number: one drone, 176 drones.</summary>
    public static string Plural(long count, string one, string many) => count == 1 ? one : many;

    /// <summary>A possessive: Russia's, the United Arab Emirates'.</summary>
    public static string Possessive(string name) => name.EndsWith('s') ? name + "'" : name + "'s";

    /// <summary>How a name sorts: without its article, Türkiye under T.</summary>
    public static string SortKey(string name) =>
        (name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name).Replace('ü', 'u');

    /// <summary>Those that say something, one after the other.</summary>
    public static string Join(string separator, params IEnumerable<string> items) => string.Join(separator, items.Where(item => item.Length > 0));

    private static string Chain(string[] items, string last, string between = ", ") => items switch
    {
        [] => "",
        [var only] => only,
        [.. var others, var final] => string.Join(between, others) + last + final,
    };
}
