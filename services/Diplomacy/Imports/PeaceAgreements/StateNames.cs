using Sitrep.Evidence.Regions;

namespace Sitrep.Diplomacy.Imports.PeaceAgreements;

/// <summary>States named in the words for parties: by exact names, in forms that can mean nothing but the state itself or one who
/// holds an office of it. Anything else, a movement that bears a country's name among it, names no state here. Pure.</summary>
internal static partial class StateNames
{
    // A name without a code is one that may mean two states, or one that has no code: it names none.
    private static readonly Dictionary<string, string> Codes = SemicolonFile.Read(typeof(StateNames), "states.csv")
        .ToDictionary(cells => Fold(cells[0]), cells => cells[1], StringComparer.Ordinal);

    private static readonly string Names = string.Join('|', Codes.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape));

    // Longest piece of a list that is looked at: names with their offices take under 200 characters, and what the forms
    // cost grows with the square of the length.
    private const int PieceMax = 1_000;

    private const string Styles =
        "federal|federative|islamic|democratic|people['’]?s|socialist|arab|bolivarian|plurinational|hashemite|independent|interim|transitional";

    // "the Republic of Türkiye", "Federal Republic of Germany", "Azerbaijan Republic".
    private static readonly string State =
        $@"(?:the )?(?<full>(?:(?:(?:{Styles}) )*(?:republic|state|kingdom|federation|sultanate|commonwealth|union|principality)"
            + $@" of (?:the )?)?(?<state>{Names})(?: republic)?)";

    // Words of which the names of movements, factions and bodies are made; a person's name has none of them.
    private const string Bodies =
        "party|parties|movement|front|army|forces?|liberation|council|congress|union|league|alliance|association|committee|people['’]?s"
            + "|democratic|national|islamic|revolutionary"
        + "|rally|assembly|coalition|group|organi[sz]ation|community|university|bank|branch|chapter|facilitator"
        + "|mediator|guarantor|observer|chair(?:man)?";

    // What a minister is in charge of; the style of a state belongs to the state's name.
    private const string Portfolio = @"(?:(?!\b(?:republic|kingdom|federation|state) of\b)[\w ,-])*?";

    private static readonly Regex Whole = New($@"\A{State}\z");

    private static readonly Regex AsProposed = New($@"\A{State} as (?:proposed|represented|well)\b");

    private static readonly Regex Listed = New($@"\b(?:parties|signatories)\b.* (?:are|is) {State}\z");

    // Who holds an office speaks for the state whose office it is, wherever he is posted. Behind the state may stand his own name.
    private static readonly Regex Office = New(
        $@"\A(?:h\.?\s?e\.?,? )?(?!former |ex-)(?:\w+ )?(?:government|govt|president|vice-president|prime minister"
            + $@"|minister(?: of| for)? {Portfolio}|king|emir|chancellor|ambassador|foreign minister|permanent representative) (?:of|for) "
        + $@"{State}(?=\z|['’]s\b| [-–] | (?:in|to|as|was|represented|led|signed|acting|assisted|facilitated|mediated|hosted)\b"
        + $@"| (?-i:\p{{Lu}})(?!.*\b(?:{Bodies})\b))");

    private static readonly Regex GovernmentOf =
        New($@"\A(?!former |ex-)(?:\w+ )?(?:government|govt) of {State} (?:delegation|negotiating|ministry|peace panel)\b");

    private static readonly Regex Representing = New($@"\brepresenting {State}\z");

    private static readonly Regex GovernmentAfter = New($@"\A(?:the )?(?<full>(?<state>{Names})) government\z");

    // Who stands behind such words did not agree to anything.
    private static readonly Regex NotAParty = New(
        @"\b(?:unsigned by|not signed by|witness(?:ed|es)?\b|in the presence of|mediat(?:ed|ors?)\b"
            + @"|(?:co-?)?facilitat(?:ed|ors?)\b|guarantors?\b|observers?\b)");

    /// <summary>Codes of the states named as parties, sorted: not of those who witness, mediate or did not sign.</summary>
    /// <param name="words">The words.</param>
    /// <param name="betweenStates">Whether the agreement is one between states, in which a bare name in a list is a state.</param>
    public static IReadOnlyList<string> OfParties(string words, bool betweenStates) => Of(PartyLines(words), betweenStates);

    /// <summary>Codes of all states named, sorted.</summary>
    /// <param name="words">The words.</param>
    /// <param name="betweenStates">Whether the agreement is one between states, in which a bare name in a list is a state.</param>
    public static IReadOnlyList<string> Of(string words, bool betweenStates) => Of(Lines().Split(words), betweenStates);

    private static string[] Of(IEnumerable<string> lines, bool betweenStates)
    {
        var states = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            Add(states, line, isBareTaken: true);
            var before = "";
            foreach (var item in Items().Split(line))
            {
                if (!HeadsOfState().IsMatch(before))
                    Add(states, item, betweenStates && !Place().IsMatch(before));
                before = item;
            }
        }

        return [.. states.Where(code => code.Length > 0)];
    }

    // Headings part the parties from others; within a line, what such words are said of begins with its own item of the list.
    private static IEnumerable<string> PartyLines(string words)
    {
        var isBehind = false;
        foreach (var line in Lines().Split(words))
        {
            isBehind = (isBehind || HeadingOfOthers().IsMatch(line)) && !HeadingOfParties().IsMatch(line);
            var match = NotAParty.Match(line);
            var start = match.Success ? line.LastIndexOfAny([',', '(', ')'], match.Index) : line.Length;
            if (start > 0 && !isBehind)
                yield return line[..start];
        }
    }

    private static void Add(SortedSet<string> states, string text, bool isBareTaken)
    {
        if (text.Length > PieceMax)
            return;
        var words = Lead().Replace(text.Trim(), "").Trim(' ', '.', ':', '-', '•', '[', ']', '*');
        var whole = Whole.Match(words);
        // "For the Republic of X": who signs for a state says so.
        if (whole.Success && (isBareTaken || text.TrimStart().StartsWith("for ", StringComparison.OrdinalIgnoreCase)))
            states.Add(CodeOf(whole));
        foreach (var match in new[] { AsProposed, Listed, Office, GovernmentOf, GovernmentAfter, Representing }.Select(form => form.Match(words))
            .Where(match => match.Success))
            states.Add(CodeOf(match));
    }

    // The whole style decides where it is a name of its own: the Republic of Korea is another than the Democratic People's Republic of it.
    private static string CodeOf(Match match) =>
        Codes.TryGetValue(Fold(match.Groups["full"].Value), out var code) ? code : Codes[Fold(match.Groups["state"].Value)];

    private static string Fold(string name) => name.ToLowerInvariant();

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Compiled);

    [GeneratedRegex(@"[\n\r;]+", RegexOptions.CultureInvariant)]
    private static partial Regex Lines();

    [GeneratedRegex(@"[,()]|(?<!bosnia|britain) and |(?<=:) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Items();

    [GeneratedRegex(@"\b(?:in|at|near|from) (?-i:\p{Lu})[\w-]*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    // "the heads of State and Government of France and Africa" met; none of them is a party by that.
    [GeneratedRegex(@"\A\s*state\z|\bheads of state\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadsOfState();

    [GeneratedRegex(@"\A\W*(?:signator(?:y|ies)|part(?:y|ies))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadingOfParties();

    [GeneratedRegex(@"\A\W*(?:unsigned by|not signed by|witness|in the presence|mediat|(?:co-?)?facilitat|guarantor|observer)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadingOfOthers();

    [GeneratedRegex(@"\A(?:[0-9]+[.)] *|[-–•*] *|\(?signed\)?:? |witnessed(?: by)?:? *)?(?:for |on behalf of |pour )?(?:the )?(?:delegation of )?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();
}
