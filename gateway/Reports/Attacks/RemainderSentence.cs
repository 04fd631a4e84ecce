namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>That leaves 37 drones (176 − 139) and the missile that the Air Force did not report as intercepted; it recorded
/// strikes at 14 locations … The remainder is never called hits.</summary>
internal static class RemainderSentence
{
    public static IEnumerable<Sentence> Write(WordingContext wording, StrikeFigures figures)
    {
        var left = figures.Classes
            .Select(itemClass => figures.Total(Measure.Unaccounted, itemClass)).OfType<Figure>()
            .Where(figure => figure.Quantity.IsKnown() && !figure.Quantity.Is(0)).ToArray();
        var hits = figures.WholeNight(Measure.HitLocations);
        var debris = figures.WholeNight(Measure.DebrisLocations);
        var places = Places(hits, debris);
        if (left.Length == 0 && places.Length == 0)
            return [];

        var speaker = wording.Speaker(figures.Claimant);
        var text = left.Length == 0
            ? $"{speaker} recorded {places}"
            : $"that leaves {Phrase.And(left.Select(figure => Left(figures, figure)))} that {speaker} did not report as {Fates(left)}"
                + (places.Length == 0 ? "" : $"; it recorded {places}");
        if (places.Length > 0)
            text += ", and the record does not say which weapon came down where";
        Figure?[] used = [.. left, hits, debris];
        return Sentence.Cited(Rank.Important, text, wording.Cite(used.OfType<Figure>()));
    }

    private static string Left(StrikeFigures figures, Figure figure)
    {
        var noun = ItemNames.Class(figure.ItemClass);
        if (figures.Total(Measure.Launched, figure.ItemClass)?.Quantity.Is(1) is true)
            return $"the {noun.One}";
        return QuantityText.Counted(figure.Quantity, noun) + FigureText.Remarks(FigureText.Derivation(figure));
    }

    // The formula may take away drones "lost" as well: the sentence then names both.
    private static string Fates(Figure[] left) =>
        left.Any(figure => figure.Formula.Count(sign => sign == '−') > 1) ? "intercepted or otherwise accounted for" : "intercepted";

    private static string Places(Figure? hits, Figure? debris)
    {
        (string Words, Figure? Figure)[] places = [("strikes at", hits), ("falling debris at", debris)];
        return Phrase.And(places.Where(place => place.Figure?.Quantity.IsKnown() == true)
            .Select(place => $"{place.Words} {QuantityText.Counted(place.Figure?.Quantity, Noun.Of("location"))}"));
    }
}
