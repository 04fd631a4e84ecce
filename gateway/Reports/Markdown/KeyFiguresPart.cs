namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>The table of leading totals, what is derived from them, casualties, promises and releases.</summary>
internal static class KeyFiguresPart
{
    /// <summary>Most rows: the rest stands in the parts below.</summary>
    private const int MostRows = 30;

    public static void Write(MarkdownPage page)
    {
        var figures = page.Facts.Figures.Where(figure => IsKey(page.Facts, figure))
            .OrderBy(Order).ThenBy(figure => figure.Attacker, StringComparer.Ordinal).ThenBy(figure => figure.ItemClass == ItemClass.Unspecified)
            .ThenBy(figure => figure.ItemClass)
            .ThenBy(figure => figure.Measure).ThenBy(figure => figure.Id, StringComparer.Ordinal)
            .Select(figure => (Figure: figure, Citations: FigureText.Citations(page.Wording, figure)))
            .Where(row => row.Citations.Length > 0)
            .ToArray();
        if (!page.HeadingOfAll(2, "Key figures", figures.Length == 0, "No figure is on file."))
            return;
        FigureTable.Write(page, figures.Take(MostRows));
        if (figures.Length > MostRows)
        {
            page.Paragraph($"{QuantityText.Number(figures.Length - MostRows)} further figures stand in the parts below and in the JSON of this "
                + "report.");
        }
    }

    private static bool IsKey(ReportFacts facts, Figure figure) => figure.Measure switch
    {
        Measure.Promised or Measure.CarriedOut => true,
        Measure.Released => figure.Basis == Basis.Total,
        Measure.Killed or Measure.Injured or Measure.CustomersWithoutPower or Measure.CapacityLostKw => figure.Basis == Basis.Total,
        _ => figure.Headline && !RepeatsItsClass(facts, figure),
    };

    // A class with one item is told once, by the item's own name.
    private static bool RepeatsItsClass(ReportFacts facts, Figure figure) =>
        figure.Item.Length == 0
        && facts.Figures.Where(other => other.Headline && other.Item.Length > 0 && other.Measure == figure.Measure
            && other.Attacker == figure.Attacker && other.Claimant == figure.Claimant && other.ItemClass == figure.ItemClass
            && other.Basis == figure.Basis).Take(2).ToArray() is [{ } only]
        && Equals(only.Quantity, figure.Quantity);

    private static int Order(Figure figure) => figure.Measure switch
    {
        Measure.Killed or Measure.Injured => 1,
        Measure.CustomersWithoutPower or Measure.CapacityLostKw => 2,
        Measure.Promised => 3,
        Measure.CarriedOut => 4,
        Measure.Released => 5,
        _ => 0,
    };
}
