namespace Sitrep.Gateway.Reports.Conflicts;

/// <summary>Claims on one thing that differ, side by side. None wins, and all stand.</summary>
internal static class ConflictSubject
{
    /// <summary>Most conflicts named among the toplines; all stand in their own part.</summary>
    private const int MostConflicts = 2;

    /// <summary>Counts of Ukrainian prisoners released differ: 189 by one side's word, 150 by the other's; sources differ on which way 20
    /// civilians went; or two accounts of one window cannot both be right.</summary>
    public static IEnumerable<Sentence> Toplines(WordingContext wording) =>
        wording.Facts.Conflicts.Where(conflict => conflict.About is not ("reading" or "window") && !IsBefore(wording, conflict))
            .Select(conflict => (conflict.About, Figures: FiguresOf(wording.Facts, conflict)))
            .Where(conflict => conflict.Figures.Length > 1)
            .Take(MostConflicts)
            .SelectMany(conflict => Sentence.Cited(
                Rank.Useful, Topline(wording, conflict.About, conflict.Figures), wording.Cite(conflict.Figures)));

    public static void Write(MarkdownPage page)
    {
        if (!page.HeadingOfAll(2, "Claims in conflict", !page.Facts.Conflicts.Any(), "No claims in conflict are on file."))
            return;
        foreach (var conflict in page.Facts.Conflicts)
        {
            var figures = FiguresOf(page.Facts, conflict);
            page.Bullet($"{Phrase.Capital(RecordLabels.Of(page.Wording, conflict.Record))}: {About(page.Wording, conflict, figures)}.");
            foreach (var figure in figures)
                page.SubBullet(Side(page.Wording, figure), page.Wording.Cite(figure));
            foreach (var reading in conflict.Readings)
                page.SubBullet($"{page.Wording.Name(reading.Claimant)}: {ReadingText.Value(reading)}.", page.Wording.Cite([reading.Citation]));
            if (conflict.Windows.Count > 0)
                page.SubBullet(Windows(page.Wording, conflict));
        }

        page.Line();
    }

    private static Figure[] FiguresOf(ReportFacts facts, Conflict conflict) =>
        [.. facts.Figures.Where(figure => conflict.Figures.Contains(figure.Id))];

    // The last exchange on file stands in every report after it; what is odd about it is no news of the period.
    private static bool IsBefore(WordingContext wording, Conflict conflict) =>
        wording.Facts.Diplomacy?.LastExchange is { } last && conflict.Record == $"exchanges/{last.Id}";

    private static string Topline(WordingContext wording, string about, Figure[] figures) => about switch
    {
        "direction" =>
            $"sources differ on which way {ItemNames.Person(figures[0].Item).Many} went home: "
            + Phrase.And(figures.Select(figure =>
                $"{QuantityText.Of(figure.Quantity)} to {PartyNames.Of(figure.Side)} {wording.Account(figure.Claimant)}"))
            + "; all stand as claimed",
        "contradiction" =>
            $"accounts of {PartyNames.Adjective(figures[0].Attacker)} {ItemNames.Weapon(figures[0].Item, figures[0].ItemClass).Many} in one window "
            + "cannot both be right: "
            + Phrase.And(figures.GroupBy(figure => figure.Claimant).Select(account =>
                $"{Phrase.And(account.OrderBy(figure => figure.Measure).Select(Measured))} {wording.Account(account.Key)}"))
            + "; both stand as claimed",
        _ =>
            $"counts of {FigureLabels.Plain(figures[0])} differ: "
            + Phrase.And(figures.Select(figure => $"{QuantityText.Of(figure.Quantity)} {wording.Account(figure.Claimant)}"))
            + "; all stand as claimed",
    };

    private static string Measured(Figure figure) => $"{MeasureNames.Of(figure.Measure)} {QuantityText.Of(figure.Quantity)}";

    private static string About(WordingContext wording, Conflict conflict, Figure[] figures) =>
        conflict.Readings.Count > 0 ? $"sources differ on {ReadingText.Field(conflict.Readings[0].Field)}"
        : conflict.About == "direction" ? $"sources differ on which way the {ItemNames.Person(figures.FirstOrDefault()?.Item ?? "").Many} went"
        : conflict.About == "contradiction"
            ? $"what {wording.Speaker(figures.LastOrDefault()?.Claimant ?? "")} reports is impossible beside the leading count of the same window"
        : figures.Length > 0 ? $"counts of {FigureLabels.Plain(figures[0])} differ"
        : $"sources differ on {conflict.About}";

    private static string Side(WordingContext wording, Figure figure)
    {
        var window = figure.Window is null ? "" : $", {wording.Windows.Compact(figure.Window)}";
        var home = figure.Side.Length == 0 ? "" : $" home to {PartyNames.Of(figure.Side)}";
        return $"{wording.Name(figure.Claimant)}, {MeasureNames.Of(figure.Measure)}{home}: {QuantityText.Of(figure.Quantity)}{window}, grade "
            + $"{FigureText.Grade(figure)}.";
    }

    private static string Windows(WordingContext wording, Conflict conflict)
    {
        var windows = string.Join(" and ", conflict.Windows.Select(wording.Windows.Compact));
        var shared = conflict.OverlapMinutes < 0 ? "what they share cannot be told, since one has no times"
            : $"they share {QuantityText.Number(conflict.OverlapMinutes)} minutes";
        return conflict.Windows.Count == 1 ? $"Window: {windows}." : $"Windows: {windows}; {shared}.";
    }
}
