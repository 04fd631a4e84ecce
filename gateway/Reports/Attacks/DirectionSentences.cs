namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>For each attacker whose launches are counted, as its leading claimants count them: launched, intercepted,
/// left over.</summary>
internal static class DirectionSentences
{
    public static IEnumerable<Sentence> Write(WordingContext wording) =>
        StrikeFigures.Leading(wording.Facts)
            .Where(LaunchedSentence.Applies)
            .SelectMany(figures => LaunchedSentence.Write(wording, figures)
                .Concat(InterceptedSentence.Write(wording, figures))
                .Concat(RemainderSentence.Write(wording, figures)));
}
