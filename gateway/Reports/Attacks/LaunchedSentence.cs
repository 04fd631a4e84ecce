namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>Russia launched 176 attack drones, about 100 of them Shahed-type, and one missile at Ukraine …, the
/// Ukrainian Air Force reported.</summary>
internal static class LaunchedSentence
{
    /// <summary>Most weapon kinds spelled out within a class; beyond that the class alone is readable.</summary>
    private const int MostKinds = 4;

    public static IEnumerable<Sentence> Write(WordingContext wording, StrikeFigures figures)
    {
        List<Figure> used = [];
        string[] counts = [.. figures.Classes.Select(itemClass => Count(figures, itemClass, used)).OfType<string>()];
        var text = $"{PartyNames.Of(figures.Attacker)} launched {Phrase.And(counts)}{Target(wording, figures)} "
            + $"{wording.Windows.Sentence(used.Select(figure => figure.Window).OfType<Window>())}, {wording.Speaker(figures.Claimant)} "
            + $"{(figures.IsRelayed ? "relayed, while no national source gave a figure" : "reported")}"
            + Nights(figures) + Silence(wording, figures);
        return Sentence.Cited(Rank.Essential, text, wording.Cite(used));
    }

    private static string? Count(StrikeFigures figures, ItemClass itemClass, List<Figure> used)
    {
        if (figures.Total(Measure.Launched, itemClass) is not { } total)
            return null;
        var kinds = figures.Items(Measure.Launched, itemClass) is { Count: > 1 and <= MostKinds } items ? items : [];
        var counted = kinds.Select(kind => QuantityText.Counted(kind.Quantity, ItemNames.Weapon(kind.Item, itemClass)));
        var part = figures.Parts(Measure.Launched, itemClass).FirstOrDefault(part => part.Quantity.IsKnown());
        used.AddRange([total, .. kinds]);
        if (part is not null)
            used.Add(part);
        return QuantityText.Counted(figures.OverPeriod(total), figures.NounOf(itemClass))
            + (kinds.Count == 0 ? "" : $" ({Phrase.And(counted)})")
            + (part is null ? "" : $", {QuantityText.InWords(part.Quantity)} of them {MeasureNames.Part(part.Part, "at")},");
    }

    // What a region has is what a source locates in it, not what was sent against it.
    private static string Target(WordingContext wording, StrikeFigures figures)
    {
        if (wording.Facts.Query.Region.Length > 0)
            return $" located in {RegionNames.Of(wording.Facts.Query.Region)}";
        var countries = (wording.Facts.Strikes?.Attacks ?? [])
            .Where(attack => attack.Attacker == figures.Attacker && attack.Target?.Precision == PlacePrecision.Country)
            .Select(attack => attack.Target.Country).Where(country => country.Length > 0).Distinct().ToArray();
        return countries is [var only] ? $" at {PartyNames.Of(only)}" : "";
    }

    private static string Nights(StrikeFigures figures) => figures is { NightsMissing: true, Coverage: { } coverage }
        ? $" for the {QuantityText.Words(coverage.Nights)} of {QuantityText.Words(coverage.NightsInPeriod)} nights that are on file"
        : "";

    // A missile that is not located in the region may have been reported all the same.
    private static string Silence(WordingContext wording, StrikeFigures figures) =>
        wording.Facts.Query.Region.Length == 0 && figures.Classes.Contains(ItemClass.Uav)
            && figures.Total(Measure.Launched, ItemClass.Missile) is null
            ? "; it reported no missile"
            : "";
}
