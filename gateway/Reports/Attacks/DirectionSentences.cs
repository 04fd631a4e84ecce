namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>For each attacker, what its leading claimants count.</summary>
internal static class DirectionSentences
{
    /// <summary>Most windows named one by one.</summary>
    private const int MostWindows = 3;

    /// <summary>Of those who count launches: launched, intercepted, left over.</summary>
    public static IEnumerable<Sentence> OfLaunches(WordingContext wording) =>
        StrikeFigures.Leading(wording.Facts)
            .Where(figures => figures.CountsLaunches)
            .SelectMany(figures => LaunchedSentence.Write(wording, figures)
                .Concat(InterceptedSentence.Write(wording, figures))
                .Concat(RemainderSentence.Write(wording, figures)));

    /// <summary>Of those who count interceptions only. In the other direction, the Russian ministry said that 57 Ukrainian drones were shot
    /// down …; it did not say how many were launched, and these are not the drones that Ukraine counts.</summary>
    public static IEnumerable<Sentence> OfInterceptions(WordingContext wording)
    {
        var all = StrikeFigures.Leading(wording.Facts);
        var main = all.FirstOrDefault(figures => figures.CountsLaunches)?.Claimant;
        return from figures in all
               where !figures.CountsLaunches
               from itemClass in figures.Classes
               let total = figures.Total(Measure.Intercepted, itemClass)
               where total is not null && total.Quantity.IsKnown()
               from sentence in Compose(wording, figures, total, main)
               select sentence;
    }

    private static IEnumerable<Sentence> Compose(WordingContext wording, StrikeFigures figures, Figure total, string? main)
    {
        var noun = ItemNames.Class(total.ItemClass);
        var (claims, when) = When(wording, figures, total);
        var (parts, partText) = Interceptions.Parts(figures, total.ItemClass);
        var counted = QuantityText.Counted(figures.OverPeriod(total), FigureLabels.Of(figures.Attacker, noun));
        var text = (main is null ? "" : "in the other direction, ")
            + $"{wording.Speaker(figures.Claimant)} said that {counted} {(QuantityText.IsOne(total.Quantity) ? "was" : "were")} shot "
            + $"down{when}{partText}; it did not say how many were launched"
            + (main is null ? "" : $", and these are not the {noun.Many} that {wording.Speaker(main)} counts");
        return Sentence.Cited(Rank.Important, text, wording.Cite([total, .. claims, .. parts]));
    }

    private static (IReadOnlyList<Figure> Claims, string Text) When(WordingContext wording, StrikeFigures figures, Figure total)
    {
        var claims = figures.Claims(Measure.Intercepted, total.ItemClass);
        if (claims.Count is 0 or > MostWindows || claims.Count < total.Claims)
            return ([], total.Window is null ? "" : $" in windows {wording.Windows.Sentence(total.Window)}");
        return claims is [var only]
            ? (claims, " " + wording.Windows.Sentence(only.Window))
            : (claims, ": " + Phrase.AndApart(claims.Select(claim =>
                $"{QuantityText.InWords(claim.Quantity)} {wording.Windows.Sentence(claim.Window)}")));
    }
}
