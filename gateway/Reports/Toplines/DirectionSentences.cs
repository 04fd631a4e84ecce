using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Reports.Toplines;

/// <summary>For each attacker whose launches are counted, as its leading claimants count them: launched, intercepted,
/// left over.</summary>
internal static class DirectionSentences
{
    public static IEnumerable<Candidate> Of(Voice voice) =>
        StrikeFigures.Leading(voice.Facts)
            .Where(LaunchedSentence.Applies)
            .SelectMany(figures => LaunchedSentence.Of(voice, figures)
                .Concat(InterceptedSentence.Of(voice, figures))
                .Concat(RemainderSentence.Of(voice, figures)));
}
