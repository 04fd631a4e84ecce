namespace Sitrep.Strikes.Imports.MissileAttacks;

/// <summary>One entry of a literal: a name, and under it a number, words, or neither ("some, number not given").</summary>
/// <param name="Name">The key of a dictionary, or the element of a list.</param>
/// <param name="Number">The number; null where there is none.</param>
/// <param name="Words">The words; null where there are none.</param>
internal sealed record LiteralEntry(string Name, decimal? Number, string? Words);

/// <summary>Reads the literals of Python that stand in cells: a list of texts, or a dictionary from texts to numbers, texts, NaN
/// or None. Nothing is evaluated.</summary>
internal static partial class PythonLiteral
{
    /// <summary>Entries read of one literal: Ukraine has 27 regions and a night has a dozen weapon kinds.</summary>
    private const int EntriesMax = 200;

    /// <summary>The entries, in their order; null for what is no such literal, such as one with a quote missing.</summary>
    public static IReadOnlyList<LiteralEntry>? Read(string text)
    {
        var isList = List().IsMatch(text);
        if (!isList && !Dictionary().IsMatch(text))
            return null;
        LiteralEntry[] entries = [.. (isList ? Element() : Pair()).Matches(text).Take(EntriesMax + 1).Select(Entry)];
        return entries.Length <= EntriesMax ? entries : null;
    }

    private static LiteralEntry Entry(Match match) => new(
        Unescaped(match.Groups["name"].Value),
        match.Groups["number"].Success ? decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture) : null,
        match.Groups["words"].Success ? Unescaped(match.Groups["words"].Value) : null);

    private static string Unescaped(string quoted) => quoted[1..^1].Replace(@"\'", "'", StringComparison.Ordinal)
        .Replace(@"\""", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal).Trim();

    // Backtracking is off: the time to say no is in proportion to the length of the cell.
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    private const string Quoted = """('([^'\\]|\\.)*'|"([^"\\]|\\.)*")""";
    private const string Figure = @"-?[0-9]{1,13}(\.[0-9]{1,6})?";
    private const string Value = $"({Figure}|NaN|nan|None|{Quoted})";

    [GeneratedRegex($@"\A\s*\[\s*({Quoted}(\s*,\s*{Quoted})*\s*,?)?\s*\]\s*\z", Options)]
    private static partial Regex List();

    [GeneratedRegex($@"\A\s*\{{\s*({Quoted}\s*:\s*{Value}(\s*,\s*{Quoted}\s*:\s*{Value})*\s*,?)?\s*\}}\s*\z", Options)]
    private static partial Regex Dictionary();

    [GeneratedRegex($"(?<name>{Quoted})", Options)]
    private static partial Regex Element();

    [GeneratedRegex($@"(?<name>{Quoted})\s*:\s*((?<number>{Figure})|NaN|nan|None|(?<words>{Quoted}))", Options)]
    private static partial Regex Pair();
}
