namespace Sitrep.Diplomacy.Imports.PeaceAgreements;

/// <summary>International organisations named in the words for third parties, by their names. Pure.</summary>
internal static class OrganisationNames
{
    // Abbreviations are words in capitals only: "un" is an article in two of the languages of PA-X.
    private static readonly (Regex Name, Regex? Abbreviation, string Organisation)[] Known =
    [
        (Name("united nations"), Abbreviation("UN|U\\.N"), "United Nations"),
        (Name("organi[sz]ation for security and co-?operation in europe"), Abbreviation("OSCE"), "OSCE"),
        (Name("european union"), Abbreviation("EU"), "European Union"),
        (Name("african union"), null, "African Union"),
        (Name("organi[sz]ation of american states"), Abbreviation("OAS"), "Organization of American States"),
        (Name("economic community of west african states"), Abbreviation("ECOWAS"), "ECOWAS"),
        (Name("inter-?governmental authority on development"), Abbreviation("IGAD"), "IGAD"),
        (Name("league of arab states|arab league"), null, "League of Arab States"),
        (Name("international committee of the red cross"), Abbreviation("ICRC"), "International Committee of the Red Cross"),
    ];

    /// <summary>The organisations, each once, in the order of their names.</summary>
    public static IEnumerable<string> In(string words) =>
        Known.Where(known => known.Name.IsMatch(words) || known.Abbreviation?.IsMatch(words) == true)
            .Select(known => known.Organisation)
            .Order(StringComparer.Ordinal);

    private static Regex Name(string pattern) =>
        new($@"\b(?:{pattern})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static Regex Abbreviation(string pattern) => new($@"\b(?:{pattern})\b", RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
