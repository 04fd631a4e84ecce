using System.Text.RegularExpressions;
using Sitrep.Evidence.Regions;

namespace Sitrep.Diplomacy.Imports.PeaceAgreements;

/// <summary>
/// States named in the words for parties: by exact names, in forms that can mean nothing but the state itself or one who
/// holds an office of it. Anything else, a movement that bears a country's name among it, names no state here. Pure.
/// </summary>
internal static partial class StateNames
{
    private static readonly Dictionary<string, string> Codes = SemicolonFile.Read(typeof(StateNames), "states.csv")
        .Where(cells => cells[1].Length > 0)
        .ToDictionary(cells => Fold(cells[0]), cells => cells[1], StringComparer.Ordinal);

    private static readonly string Names = string.Join('|', Codes.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape));

    // "the Republic of Türkiye", "Federal Republic of Germany", "Lebanese Republic".
    private static readonly string State =
        $@"(?:the )?(?:(?:(?:federal |islamic |democratic |people'?s |people’s |socialist |arab |lebanese |interim |transitional )*(?:republic|state|kingdom|federation|sultanate|commonwealth|union|principality) of )?(?:the )?(?<state>{Names})(?: republic)?)";

    private static readonly Regex Whole = New($@"\A{State}\z");

    private static readonly Regex AsProposed = New($@"\A{State} as (?:proposed|represented|well)\b");

    private static readonly Regex Listed = New($@"\b(?:parties|signatories)\b.* (?:are|is) {State}\z");

    // Who holds an office speaks for the state whose office it is, wherever he is posted.
    private static readonly Regex Office = New(
        $@"\A(?:h\.?\s?e\.?,? )?(?:\w+ )?(?:government|govt|president|vice-president|prime minister|minister(?: of| for)? [\w ,-]*?|king|emir|chancellor|ambassador|foreign minister|permanent representative) (?:of|for) {State}(?=\z| (?:in|to) | \p{{Lu}}|[’']s\b)");

    private static readonly Regex GovernmentAfter = New($@"\A(?:the )?(?<state>{Names}) government\z");

    /// <summary>Codes of the states named, sorted.</summary>
    /// <param name="words">The words.</param>
    /// <param name="betweenStates">Whether the agreement is one between states, in which a bare name in a list is a state.</param>
    public static IReadOnlyList<string> In(string words, bool betweenStates)
    {
        SortedSet<string> states = new(StringComparer.Ordinal);
        foreach (string line in Lines().Split(words))
        {
            Add(states, line, isBareTaken: true);
            foreach (string item in Items().Split(line))
                Add(states, item, betweenStates);
        }

        return [.. states];
    }

    private static void Add(SortedSet<string> states, string text, bool isBareTaken)
    {
        string words = Lead().Replace(text.Trim(), "").Trim(' ', '.', ':', '-', '•', '[', ']', '*');
        Match whole = Whole.Match(words);
        if (whole.Success && isBareTaken)
            states.Add(CodeOf(whole));
        foreach (Match match in new[] { AsProposed.Match(words), Listed.Match(words), Office.Match(words), GovernmentAfter.Match(words) }.Where(match => match.Success))
            states.Add(CodeOf(match));
        // "For the Republic of X": who signs for a state says so.
        if (whole.Success && text.TrimStart().StartsWith("for ", StringComparison.OrdinalIgnoreCase))
            states.Add(CodeOf(whole));
    }

    private static string CodeOf(Match match) => Codes[Fold(match.Groups["state"].Value)];

    private static string Fold(string name) => name.ToLowerInvariant();

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Compiled);

    [GeneratedRegex(@"[\n\r;]+", RegexOptions.CultureInvariant)]
    private static partial Regex Lines();

    [GeneratedRegex(@"[,()]|(?<!bosnia|britain) and |(?<=:) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Items();

    [GeneratedRegex(@"\A(?:\d+[.)] *|[-–•*] *|\(?signed\)?:? |witnessed(?: by)?:? *)?(?:for |on behalf of |pour )?(?:the )?(?:delegation of )?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();
}
