namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>No national figure for drones launched by Russia is on file; the southern command reported 13. Where nobody
/// leads, each claimant stands for itself. A report of a region has no say in what is on file for the whole country.</summary>
internal static class NoNationalFigureSentence
{
    /// <summary>Most claimants named; more are in the tables.</summary>
    private const int MostClaimants = 3;

    public static IEnumerable<Sentence> Write(WordingContext wording)
    {
        if (wording.Facts.Query.Region.Length > 0)
            return [];
        var led = wording.Facts.Figures.Where(figure => figure.Headline).Select(Direction).ToHashSet();
        var relayed = wording.Facts.Figures
            .Where(figure => figure is { Headline: true, Basis: Basis.Claim, Measure: Measure.Launched })
            .GroupBy(Direction)
            .SelectMany(group => Relayed(wording, [.. group]));
        return relayed.Concat(wording.Facts.Figures
            .Where(figure => figure is { Basis: Basis.Total, Measure: Measure.Launched, Item.Length: 0 }
                && figure.ItemClass != ItemClass.Unspecified && !led.Contains(Direction(figure)))
            .GroupBy(Direction)
            .SelectMany(group => Compose(wording, [.. group])));
    }

    private static IEnumerable<Sentence> Relayed(WordingContext wording, Figure[] figures)
    {
        var counts = figures.Take(MostClaimants).Select(figure =>
            $"{wording.Speaker(figure.Claimant)} relayed {QuantityText.InWords(figure.Quantity)} {wording.Windows.Sentence(figure.Window)}");
        var text = $"no national source gives a figure for {Launched(wording, figures)}; {Phrase.And(counts)}";
        return Sentence.Cited(Rank.Essential, text, wording.Cite(figures.Take(MostClaimants)));
    }

    private static IEnumerable<Sentence> Compose(WordingContext wording, Figure[] figures)
    {
        var named = figures.Take(MostClaimants).ToArray();
        var counts = Phrase.And(named.Select(figure => $"{wording.Speaker(figure.Claimant)} reported {QuantityText.InWords(figure.Quantity)}"));
        var text = $"no national figure for {Launched(wording, figures)} is on file; {counts}";
        return Sentence.Cited(Rank.Essential, text, wording.Cite(named));
    }

    // A class of one kind is called by the kind: "other weapons" would hide that all were drones of unknown kind.
    private static string Launched(WordingContext wording, Figure[] figures)
    {
        var (attacker, itemClass) = Direction(figures[0]);
        var claimants = figures.Select(figure => figure.Claimant).ToHashSet(StringComparer.Ordinal);
        var items = wording.Facts.Figures
            .Where(figure => figure is { Measure: Measure.Launched, Item.Length: > 0 } && Direction(figure) == (attacker, itemClass)
                && claimants.Contains(figure.Claimant))
            .Select(figure => figure.Item).Distinct(StringComparer.Ordinal).ToArray();
        var noun = items is [var only] ? ItemNames.Weapon(only, itemClass) : ItemNames.Class(itemClass);
        return $"{noun.Many} launched by {PartyNames.Of(attacker)}";
    }

    private static (string Attacker, ItemClass ItemClass) Direction(Figure figure) => (figure.Attacker, figure.ItemClass);
}
