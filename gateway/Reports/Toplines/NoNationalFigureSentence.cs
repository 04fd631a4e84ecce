using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Reports.Toplines;

/// <summary>No national figure for drones launched by Russia is on file; the southern command reported 13. Where nobody
/// leads, each claimant stands for itself. A report of a region has no say in what is on file for the whole country.</summary>
internal static class NoNationalFigureSentence
{
    /// <summary>Most claimants named; more are in the tables.</summary>
    private const int MostClaimants = 3;

    public static IEnumerable<Candidate> Of(Voice voice)
    {
        if (voice.Facts.Query.Region.Length > 0)
            return [];
        var led = voice.Facts.Figures.Where(figure => figure.Headline).Select(Direction).ToHashSet();
        var relayed = voice.Facts.Figures
            .Where(figure => figure is { Headline: true, Basis: Basis.Claim, Measure: Measure.Launched })
            .GroupBy(Direction)
            .SelectMany(group => Relayed(voice, [.. group]));
        return relayed.Concat(voice.Facts.Figures
            .Where(figure => figure is { Basis: Basis.Total, Measure: Measure.Launched, Item.Length: 0 }
                && figure.ItemClass != ItemClass.Unspecified && !led.Contains(Direction(figure)))
            .GroupBy(Direction)
            .SelectMany(group => Sentence(voice, [.. group])));
    }

    private static IEnumerable<Candidate> Relayed(Voice voice, Figure[] figures)
    {
        var counts = figures.Take(MostClaimants).Select(figure =>
            $"{voice.Speaker(figure.Claimant)} relayed {QuantityText.InWords(figure.Quantity)} {voice.Windows.Sentence(figure.Window)}");
        var text = $"no national source gives a figure for {Launched(voice, figures)}; {Phrase.And(counts)}";
        return Candidate.Of(Rank.Essential, text, voice, figures.Take(MostClaimants));
    }

    private static IEnumerable<Candidate> Sentence(Voice voice, Figure[] figures)
    {
        var named = figures.Take(MostClaimants).ToArray();
        var counts = Phrase.And(named.Select(figure => $"{voice.Speaker(figure.Claimant)} reported {QuantityText.InWords(figure.Quantity)}"));
        var text = $"no national figure for {Launched(voice, figures)} is on file; {counts}";
        return Candidate.Of(Rank.Essential, text, voice, named);
    }

    // A class of one kind is called by the kind: "other weapons" would hide that all were drones of unknown kind.
    private static string Launched(Voice voice, Figure[] figures)
    {
        var (attacker, itemClass) = Direction(figures[0]);
        var claimants = figures.Select(figure => figure.Claimant).ToHashSet(StringComparer.Ordinal);
        var items = voice.Facts.Figures
            .Where(figure => figure is { Measure: Measure.Launched, Item.Length: > 0 } && Direction(figure) == (attacker, itemClass) && claimants.Contains(figure.Claimant))
            .Select(figure => figure.Item).Distinct(StringComparer.Ordinal).ToArray();
        var noun = items is [var only] ? ItemNames.Weapon(only, itemClass) : ItemNames.Class(itemClass);
        return $"{noun.Many} launched by {PartyNames.Of(attacker)}";
    }

    private static (string Attacker, ItemClass ItemClass) Direction(Figure figure) => (figure.Attacker, figure.ItemClass);
}
