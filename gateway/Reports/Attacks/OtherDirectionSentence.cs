namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>In the other direction, the Russian ministry said that 57 Ukrainian drones were shot down …; it did not say how
/// many were launched, and these are not the drones that Ukraine counts. For claimants who count interceptions only.</summary>
internal static class OtherDirectionSentence
{
    /// <summary>Most windows named one by one.</summary>
    private const int MostWindows = 3;

    public static IEnumerable<Sentence> Write(WordingContext wording)
    {
        var all = StrikeFigures.Leading(wording.Facts);
        var main = all.Where(LaunchedSentence.Applies).Select(figures => figures.Claimant).FirstOrDefault();
        return all.Where(figures => !LaunchedSentence.Applies(figures))
            .SelectMany(figures => Compose(wording, figures, main));
    }

    private static IEnumerable<Sentence> Compose(WordingContext wording, StrikeFigures figures, string? main)
    {
        foreach (var itemClass in figures.Classes)
        {
            if (figures.Total(Measure.Intercepted, itemClass) is not { } total || !total.Quantity.IsKnown())
                continue;
            var noun = ItemNames.Class(itemClass);
            var (claims, when) = When(wording, figures, total);
            var (parts, partText) = InterceptedParts.Write(figures, itemClass);
            var adjective = PartyNames.Adjective(figures.Attacker);
            var counted = QuantityText.Counted(figures.OverPeriod(total), new Noun($"{adjective} {noun.One}", $"{adjective} {noun.Many}"));
            var text = (main is null ? "" : "in the other direction, ")
                + $"{wording.Speaker(figures.Claimant)} said that {counted} {(QuantityText.IsOne(total.Quantity) ? "was" : "were")} shot "
                + $"down{when}{partText}"
                + "; it did not say how many were launched"
                + (main is null ? "" : $", and these are not the {noun.Many} that {wording.Speaker(main)} counts");
            foreach (var candidate in Sentence.Cited(Rank.Important, text, wording, [total, .. claims, .. parts]))
                yield return candidate;
        }
    }

    private static (IReadOnlyList<Figure> Claims, string Text) When(WordingContext wording, StrikeFigures figures, Figure total)
    {
        var claims = figures.Claims(Measure.Intercepted, total.ItemClass);
        if (claims.Count is 0 or > MostWindows || claims.Count < total.Claims)
        {
            return ([], total.Window is null ? "" : $" in windows {wording.Windows.Sentence(total.Window)}");
        }

        return claims is [var only]
            ? (claims, " " + wording.Windows.Sentence(only.Window))
            : (claims, ": " + Phrase.AndApart(claims.Select(claim =>
                $"{QuantityText.InWords(claim.Quantity)} {wording.Windows.Sentence(claim.Window)}")));
    }
}
