using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>One table per attacker and claimant: each weapon with what was launched and what became of it.</summary>
internal static class DirectionTables
{
    private static readonly Measure[] Columns =
        [Measure.Launched, Measure.Intercepted, Measure.Lost, Measure.InAir, Measure.Unaccounted];

    private static readonly string[] Head =
        ["Weapon", "Launched", "Intercepted", "Lost", "In the air", "Unaccounted for", "Sources"];

    public static void Write(MarkdownPage page, StrikesSection section)
    {
        var directions = page.Facts.Figures
            .Where(figure => figure.Attacker.Length > 0 && Columns.Contains(figure.Measure) && figure.Basis != Basis.Claim)
            .GroupBy(figure => (figure.Attacker, figure.Claimant))
            .OrderBy(group => group.Key.Attacker, StringComparer.Ordinal)
            .ThenByDescending(group => group.Any(figure => figure.Headline))
            .ThenBy(group => group.Key.Claimant, StringComparer.Ordinal)
            .ToArray();
        if (directions.Length == 0)
            page.Paragraph("No attack record is on file for this period.");
        foreach (var direction in directions)
            Direction(page, section, direction.Key.Attacker, direction.Key.Claimant, [.. direction]);
    }

    private static void Direction(MarkdownPage page, StrikesSection section, string attacker, string claimant, Figure[] figures)
    {
        var leads = figures.Any(figure => figure.Headline) ? "" : " (beside the leading count)";
        page.Heading(3, $"{PartyNames.Adjective(attacker)} strikes, by {Phrase.Possessive(page.Wording.Speaker(claimant))} count{leads}");
        page.Table(Head, figures.GroupBy(figure => figure.ItemClass).OrderBy(group => group.Key)
            .SelectMany(group => Rows(page.Wording, [.. group])));
        Figure[] own = [.. page.Facts.Figures.Where(figure => figure.Attacker == attacker && figure.Claimant == claimant)];
        WholeNight(page, own);
        Parts(page, own);
        foreach (var attack in section.Attacks
            .Where(attack => attack.Attacker == attacker && attack.Claims.Any(claim => claim.Claimant == claimant)))
        {
            page.Bullet($"{Phrase.Capital(Words(attack))}: {page.Wording.Windows.Compact(attack.Window)}{Route(attack)}.", page.Wording.Cite(attack));
            ReadingLines.Write(page, attack);
        }

        if (section.AttacksMore > 0)
            page.Bullet($"{QuantityText.Number(section.AttacksMore)} more rows are counted and not shown.");
        page.Line();
    }

    // A class with one item is one row under the item's name; with several it is a row of its own above theirs.
    private static IEnumerable<(string[], int[])> Rows(WordingContext wording, Figure[] ofClass)
    {
        var byItem = ofClass.GroupBy(figure => figure.Item).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        return byItem.Count(group => group.Key.Length > 0) == 1
            ? [Row(wording, [.. ofClass.OrderByDescending(figure => figure.Item.Length)])]
            : byItem.Select(group => Row(wording, [.. group]));
    }

    private static (string[], int[]) Row(WordingContext wording, Figure[] figures)
    {
        var first = figures[0];
        var name = first.Item.Length == 0 ? $"{ItemNames.Class(first.ItemClass).Many}, all" : ItemNames.Weapon(first.Item, first.ItemClass).Many;
        var cells = Columns.Select(column => figures.FirstOrDefault(figure => figure.Measure == column) is { } figure
            ? FigureText.Value(wording, figure)
            : column == Measure.Unaccounted ? "–" : "not reported");
        return ([Phrase.Capital(name), .. cells, ""], wording.Cite(figures));
    }

    private static void WholeNight(MarkdownPage page, Figure[] own)
    {
        foreach (var figure in own
            .Where(figure => figure is { Basis: Basis.Total, Measure: Measure.HitLocations or Measure.DebrisLocations }))
        {
            page.Bullet(
                $"{Phrase.Capital(FigureLabels.Of(figure))}: {FigureText.Value(page.Wording, figure)}, said of the whole night; not said which "
                    + "weapon came down where.",
                page.Wording.Cite(figure));
        }
    }

    private static void Parts(MarkdownPage page, Figure[] own)
    {
        foreach (var group in own
            .Where(figure => figure.Part.Length > 0 && figure.Record.StartsWith("attacks/", StringComparison.Ordinal))
            .GroupBy(figure => (figure.Record, figure.Measure, figure.Item, figure.ItemClass)))
        {
            var first = group.First();
            var parts = group.OrderByDescending(figure => figure.Quantity?.Lower ?? -1)
                .Select(figure => $"{MeasureNames.Part(figure.Part, "over")} {QuantityText.Of(figure.Quantity)}");
            page.Bullet($"Of the {ItemNames.Weapon(first.Item, first.ItemClass).Many} {MeasureNames.Of(first.Measure)} "
                + $"({page.Wording.Windows.Compact(first.Window)}): {string.Join("; ", parts)}.",
                page.Wording.Cite(group));
        }
    }

    private static string Words(Attack attack) =>
        attack.WeaponWords.Length > 0 ? $"{Phrase.Quote(attack.WeaponWords)}" : ItemNames.Weapon(attack.Item, attack.ItemClass).Many;

    private static string Route(Attack attack)
    {
        var launch = attack.Launch is { Words.Length: > 0 } from ? $", launched from {Phrase.Quote(from.Words)}" : "";
        var target = attack.Target is { Words.Length: > 0 } to ? $", aimed at {Phrase.Quote(to.Words)}" : "";
        return launch + target;
    }
}
