namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>The Air Force said that 139 of the drones were shot down or suppressed, 14 of them in the south …; it reported
/// no interception of the missile.</summary>
internal static class InterceptedSentence
{
    private static readonly (Measure Measure, string Words)[] OtherFates =
    [
        (Measure.Lost, "lost on the way"),
        (Measure.InAir, "still in the air when it spoke"),
        (Measure.CrossedBorder, "gone across a border"),
    ];

    public static IEnumerable<Sentence> Write(WordingContext wording, StrikeFigures figures)
    {
        List<string> told = [], none = [], silent = [], unclear = [];
        List<Figure> used = [];
        foreach (var itemClass in figures.Classes)
        {
            if (figures.Total(Measure.Launched, itemClass) is not { } launched || launched.Quantity.Is(0))
                continue;
            var noun = ItemNames.Class(itemClass);
            var those = "the " + (launched.Quantity.Is(1) ? noun.One : noun.Many);
            if (figures.Total(Measure.Intercepted, itemClass) is not { } intercepted)
            {
                silent.Add(those);
                used.Add(launched);
                continue;
            }

            used.Add(intercepted);
            if (intercepted.Quantity.Is(0))
                none.Add(those);
            else if (!intercepted.Quantity.IsKnown())
                unclear.Add($"{those} ({QuantityText.Of(intercepted.Quantity)})");
            else
                told.Add(Told(wording, figures, launched, intercepted, noun, used));
        }

        List<string> clauses = [];
        if (told.Count > 0)
            clauses.Add($"said that {Phrase.And(told)}");
        clauses.AddRange(Fates(figures, used));
        if (none.Count > 0)
            clauses.Add($"reported no interception of {Phrase.Or(none)}");
        if (unclear.Count > 0)
            clauses.Add($"gave no number for interceptions of {Phrase.And(unclear)}");
        if (silent.Count > 0)
            clauses.Add($"did not say how many of {Phrase.And(silent)} were intercepted");
        return clauses.Count == 0 ? []
            : Sentence.Cited(Rank.Essential, $"{wording.Speaker(figures.Claimant)} {string.Join("; it ", clauses)}", wording.Cite(used));
    }

    private static string Told(WordingContext wording, StrikeFigures figures, Figure launched, Figure intercepted, Noun noun, List<Figure> used)
    {
        var quantity = figures.OverPeriod(intercepted)!;
        var verb = Interceptions.Verb(figures.Claimant, intercepted.Window, wording.Zone);
        var (parts, partText) = Interceptions.Parts(figures, intercepted.ItemClass);
        used.AddRange(parts);
        if (launched.Quantity.Is(1) && quantity.Is(1))
            return $"the {noun.One} was {verb}{partText}";
        var subject = launched.Quantity.IsKnown() ? $"{QuantityText.InWords(quantity)} of the {noun.Many}" : QuantityText.Counted(quantity, noun);
        if (launched.Quantity.Equals(quantity) && quantity.HasUpper)
            subject = $"all {QuantityText.InWords(quantity)} of the {noun.Many}";
        return $"{subject} {(QuantityText.IsOne(quantity) ? "was" : "were")} {verb}{partText}";
    }

    private static IEnumerable<string> Fates(StrikeFigures figures, List<Figure> used)
    {
        foreach (var (measure, words) in OtherFates)
        {
            foreach (var itemClass in figures.Classes)
            {
                if (figures.Total(measure, itemClass) is not { } figure || !figure.Quantity.IsKnown() || figure.Quantity.Is(0))
                    continue;
                used.Add(figure);
                yield return $"reported {QuantityText.Counted(figure.Quantity, ItemNames.Class(itemClass))} as {words}";
            }
        }
    }
}
