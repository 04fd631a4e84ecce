using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Reports.Renderers.Markdown;

/// <summary>Claims on one thing that differ, side by side. None wins.</summary>
internal static class ConflictsPart
{
    public static void Write(MarkdownPage page)
    {
        page.Heading(2, "Claims in conflict");
        if (page.Facts.Conflicts.Count == 0)
        {
            page.Paragraph("No claims in conflict are on file.");
            return;
        }

        foreach (var conflict in page.Facts.Conflicts)
        {
            var figures = page.Facts.Figures.Where(figure => conflict.Figures.Contains(figure.Id)).ToArray();
            page.Bullet($"{Phrase.Capital(RecordLabels.Of(page.Voice, conflict.Record))}: {About(conflict, figures)}.");
            foreach (var figure in figures) page.SubBullet(Side(page.Voice, figure), page.Voice.Cite(figure));
            foreach (var reading in conflict.Readings)
            {
                page.SubBullet($"{page.Voice.Name(reading.Claimant)}: {DiplomacyText.Value(reading)}.", page.Voice.Cite([reading.Citation]));
            }

            if (figures.Length > 1 && Overlap(figures) is { } minutes) page.SubBullet($"The windows share {QuantityText.Number(minutes)} minutes.");
        }

        page.Line();
    }

    private static string About(Conflict conflict, Figure[] figures) =>
        conflict.Readings.Count > 0 ? $"sources differ on {DiplomacyText.Field(conflict.Readings[0].Field)}"
        : figures.Length > 0 ? $"counts of {FigureLabels.Plain(figures[0])} differ"
        : $"sources differ on {conflict.About}";

    private static string Side(Voice voice, Figure figure)
    {
        var window = figure.Window is null ? "" : $", {voice.Windows.Compact(figure.Window)}";
        return $"{voice.Name(figure.Claimant)}: {QuantityText.Of(figure.Quantity)}{window}, grade {(figure.Grade.Length == 0 ? "F6" : figure.Grade)}.";
    }

    // Minutes that all windows share; null where an end carries no time.
    private static long? Overlap(Figure[] figures)
    {
        if (figures.Any(figure => figure.Window is not { Start.Minute: not null, End.Minute: not null })) return null;
        var start = figures.Max(figure => figure.Window.Start.Minute.ToDateTimeOffset());
        var end = figures.Min(figure => figure.Window.End.Minute.ToDateTimeOffset());
        return Math.Max(0, (long)(end - start).TotalMinutes);
    }
}
