namespace Sitrep.Gateway.Reports.Conflicts;

/// <summary>Claims on one thing that differ, side by side. None wins.</summary>
internal static class ConflictsPart
{
    public static void Write(MarkdownPage page)
    {
        page.Heading(2, "Claims in conflict");
        if (!page.Facts.Conflicts.Any())
        {
            page.Paragraph("No claims in conflict are on file.");
            return;
        }

        foreach (var conflict in page.Facts.Conflicts)
        {
            var figures = page.Facts.Figures.Where(figure => conflict.Figures.Contains(figure.Id)).ToArray();
            page.Bullet($"{Phrase.Capital(RecordLabels.Of(page.Wording, conflict.Record))}: {About(page, conflict, figures)}.");
            foreach (var figure in figures)
                page.SubBullet(Side(page.Wording, figure), page.Wording.Cite(figure));
            foreach (var reading in conflict.Readings)
            {
                page.SubBullet($"{page.Wording.Name(reading.Claimant)}: {DiplomacyText.Value(reading)}.", page.Wording.Cite([reading.Citation]));
            }

            if (conflict.Windows.Count > 0)
                page.SubBullet(Windows(page.Wording, conflict));
        }

        page.Line();
    }

    private static string About(MarkdownPage page, Conflict conflict, Figure[] figures) =>
        conflict.Readings.Count > 0 ? $"sources differ on {DiplomacyText.Field(conflict.Readings[0].Field)}"
        : conflict.About == "direction"
            ? $"sources differ on which way the {ItemNames.Person(figures.Select(figure => figure.Item).FirstOrDefault() ?? "").Many} went"
        : conflict.About == "contradiction"
            ? $"what {page.Wording.Speaker(figures.Select(figure => figure.Claimant).LastOrDefault() ?? "")} reports is impossible beside the "
                + "leading count of the same window"
        : figures.Length > 0 ? $"counts of {FigureLabels.Plain(figures[0])} differ"
        : $"sources differ on {conflict.About}";

    private static string Side(WordingContext wording, Figure figure)
    {
        var window = figure.Window is null ? "" : $", {wording.Windows.Compact(figure.Window)}";
        var home = figure.Side.Length == 0 ? "" : $" home to {PartyNames.Of(figure.Side)}";
        return $"{wording.Name(figure.Claimant)}, {MeasureNames.Of(figure.Measure)}{home}: {QuantityText.Of(figure.Quantity)}{window}, grade "
            + $"{(figure.Grade.Length == 0 ? "F6" : figure.Grade)}.";
    }

    private static string Windows(WordingContext wording, Conflict conflict)
    {
        var windows = string.Join(" and ", conflict.Windows.Select(wording.Windows.Compact));
        var shared = conflict.OverlapMinutes < 0 ? "what they share cannot be told, since one has no times"
            : $"they share {QuantityText.Number(conflict.OverlapMinutes)} minutes";
        return conflict.Windows.Count == 1 ? $"Window: {windows}." : $"Windows: {windows}; {shared}.";
    }
}
