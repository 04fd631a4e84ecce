namespace Sitrep.Gateway.Reports.Caveats;

/// <summary>Makes a sentence of a caveat's code and arguments. A code that is not known here, or one with fewer
/// arguments than it needs, is printed as it is: a newer service may know more.</summary>
public static class CaveatText
{
    public static string Write(Caveat caveat, ReportFacts facts) => Write(caveat, new WordingContext(facts));

    internal static string Write(Caveat caveat, WordingContext wording) =>
        CaveatSentences.ByCode.TryGetValue(caveat.Code, out var sentence) && caveat.Arguments.Count >= sentence.Arguments
            ? Phrase.Stop(Phrase.Capital(sentence.Make(wording, [.. caveat.Arguments])))
            : Plain(caveat);

    private static string Plain(Caveat caveat) =>
        caveat.Arguments.Count == 0 ? caveat.Code : $"{caveat.Code}: {string.Join(", ", caveat.Arguments)}";
}
