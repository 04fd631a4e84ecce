namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>Russia launched 176 attack drones, about 100 of them Shahed-type, and one missile at Ukraine …, the
/// Ukrainian Air Force reported.</summary>
internal static class LaunchedSentence
{
    /// <summary>Most weapon kinds spelled out within a class; beyond that the class alone is readable.</summary>
    private const int MostKinds = 4;

    public static bool Applies(StrikeFigures figures) =>
        figures.Classes.Any(itemClass => figures.Total(Measure.Launched, itemClass) is not null);

    public static IEnumerable<Sentence> Write(WordingContext wording, StrikeFigures figures)
    {
        var lines = figures.Classes
            .Select(itemClass => Line.Read(figures, itemClass)).OfType<Line>().ToArray();
        var used = lines.SelectMany(line => line.Used).ToArray();
        var text = $"{PartyNames.Of(figures.Attacker)} launched {Phrase.And(lines.Select(line => line.Text))}"
            + $"{Target(wording, figures)} {Span(wording, used)}, {wording.Speaker(figures.Claimant)} "
            + $"{(figures.IsRelayed ? "relayed, while no national source gave a figure" : "reported")}"
            + Nights(figures) + Silence(wording, figures);
        return Sentence.Cited(Rank.Essential, text, wording, used);
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

    private static string Span(WordingContext wording, IEnumerable<Figure> used) =>
        wording.Windows.Sentence(Spans.Covering(used.Select(figure => figure.Window).OfType<Window>(), wording.Zone));

    private static string Nights(StrikeFigures figures) => figures is { NightsMissing: true, Coverage: { } coverage }
        ? $" for the {QuantityText.Words(coverage.Nights)} of {QuantityText.Words(coverage.NightsInPeriod)} nights that are on file"
        : "";

    // A missile that is not located in the region may have been reported all the same.
    private static string Silence(WordingContext wording, StrikeFigures figures) =>
        wording.Facts.Query.Region.Length == 0 && figures.Classes.Contains(ItemClass.Uav)
            && figures.Total(Measure.Launched, ItemClass.Missile) is null
            ? "; it reported no missile"
            : "";

    private sealed record Line(string Text, Figure[] Used)
    {
        public static Line? Read(StrikeFigures figures, ItemClass itemClass)
        {
            if (figures.Total(Measure.Launched, itemClass) is not { } total)
                return null;
            var items = figures.Items(Measure.Launched, itemClass);
            var parts = figures.Parts(Measure.Launched, itemClass)
                .Where(part => part.Quantity.IsKnown()).Take(1).ToArray();
            var kinds = items.Count is > 1 and <= MostKinds ? items.ToArray() : [];
            var counted = kinds.Select(kind => QuantityText.Counted(kind.Quantity, ItemNames.Weapon(kind.Item, itemClass)));
            var text = QuantityText.Counted(figures.OverPeriod(total), figures.NounOf(itemClass))
                + (kinds.Length == 0 ? "" : $" ({Phrase.And(counted)})")
                + string.Concat(parts.Select(part => $", {QuantityText.InWords(part.Quantity)} of them {MeasureNames.Part(part.Part, "at")},"));
            return new Line(text, [total, .. kinds, .. parts]);
        }
    }
}
