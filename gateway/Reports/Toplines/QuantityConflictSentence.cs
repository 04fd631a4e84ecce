using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Reports.Toplines;

/// <summary>Counts of Ukrainian prisoners released differ: 189 by one side's word, 150 by the other's; both stand.</summary>
internal static class QuantityConflictSentence
{
    /// <summary>Most conflicts named among the toplines; all stand in their own part.</summary>
    private const int MostConflicts = 2;

    public static IEnumerable<Candidate> Of(Voice voice) =>
        voice.Facts.Conflicts.Where(conflict => conflict.About is not ("reading" or "window"))
            .Select(conflict => voice.Facts.Figures.Where(figure => conflict.Figures.Contains(figure.Id)).ToArray())
            .Where(figures => figures.Length > 1)
            .Take(MostConflicts)
            .SelectMany(figures => Candidate.Of(Rank.Useful, Text(voice, figures), voice, figures));

    private static string Text(Voice voice, Figure[] figures) =>
        $"counts of {FigureLabels.Plain(figures[0])} differ: "
        + Phrase.And(figures.Select(figure => $"{QuantityText.Of(figure.Quantity)} by {Phrase.Possessive(voice.Speaker(figure.Claimant))} account"))
        + "; all stand as claimed";
}
