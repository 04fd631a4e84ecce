namespace Sitrep.Gateway.Reports.Conflicts;

/// <summary>Counts of Ukrainian prisoners released differ: 189 by one side's word, 150 by the other's; sources differ on which way 20
/// civilians went; or two accounts of one window cannot both be right. All stand.</summary>
internal static class QuantityConflictSentence
{
    /// <summary>Most conflicts named among the toplines; all stand in their own part.</summary>
    private const int MostConflicts = 2;

    public static IEnumerable<Sentence> Write(WordingContext wording) =>
        wording.Facts.Conflicts.Where(conflict => conflict.About is not ("reading" or "window") && !IsBefore(wording, conflict))
            .Select(conflict => (conflict.About, Figures: wording.Facts.Figures.Where(figure => conflict.Figures.Contains(figure.Id)).ToArray()))
            .Where(conflict => conflict.Figures.Length > 1)
            .Take(MostConflicts)
            .SelectMany(conflict => Sentence.Cited(Rank.Useful, Text(wording, conflict.About, conflict.Figures), wording, conflict.Figures));

    private static string Text(WordingContext wording, string about, Figure[] figures) => about switch
    {
        "direction" => Ways(wording, figures),
        "contradiction" => Accounts(wording, figures),
        _ => Counts(wording, figures),
    };

    // The last exchange on file stands in every report after it; what is odd about it is no news of the period.
    private static bool IsBefore(WordingContext wording, Conflict conflict) =>
        wording.Facts.Diplomacy?.LastExchange is { } last && conflict.Record == $"exchanges/{last.Id}";

    private static string Ways(WordingContext wording, Figure[] figures) =>
        $"sources differ on which way {ItemNames.Person(figures[0].Item).Many} went home: "
        + Phrase.And(figures.Select(figure =>
            $"{QuantityText.Of(figure.Quantity)} to {PartyNames.Of(figure.Side)} by {Phrase.Possessive(wording.Speaker(figure.Claimant))} account"))
        + "; all stand as claimed";

    private static string Accounts(WordingContext wording, Figure[] figures) =>
        $"accounts of {PartyNames.Adjective(figures[0].Attacker)} {ItemNames.Weapon(figures[0].Item, figures[0].ItemClass).Many} in one window "
        + "cannot both be right: "
        + Phrase.And(figures.GroupBy(figure => figure.Claimant).Select(said =>
            $"{Phrase.And(said.OrderBy(figure => figure.Measure).Select(figure => $"{MeasureNames.Of(figure.Measure)} "
                + $"{QuantityText.Of(figure.Quantity)}"))} by {Phrase.Possessive(wording.Speaker(said.Key))} account"))
        + "; both stand as claimed";

    private static string Counts(WordingContext wording, Figure[] figures) =>
        $"counts of {FigureLabels.Plain(figures[0])} differ: "
        + Phrase.And(figures.Select(figure => $"{QuantityText.Of(figure.Quantity)} by {Phrase.Possessive(wording.Speaker(figure.Claimant))} account"))
        + "; all stand as claimed";
}
