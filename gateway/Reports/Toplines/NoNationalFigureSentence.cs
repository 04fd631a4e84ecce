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
        if (voice.Facts.Query.Region.Length > 0) return [];
        var led = voice.Facts.Figures.Where(figure => figure.Headline).Select(Direction).ToHashSet();
        var relayed = voice.Facts.Figures
            .Where(figure => figure is { Headline: true, Basis: Basis.Claim, Measure: Measure.Launched })
            .GroupBy(Direction)
            .SelectMany(group => Relayed(voice, group.Key.Attacker, ItemNames.Class(group.Key.ItemClass), [.. group]));
        return relayed.Concat(voice.Facts.Figures
            .Where(figure => figure is { Basis: Basis.Total, Measure: Measure.Launched, Item.Length: 0 }
                && figure.ItemClass != ItemClass.Unspecified && !led.Contains(Direction(figure)))
            .GroupBy(Direction)
            .SelectMany(group => Sentence(voice, group.Key.Attacker, ItemNames.Class(group.Key.ItemClass), [.. group])));
    }

    private static IEnumerable<Candidate> Relayed(Voice voice, string attacker, Noun noun, Figure[] figures)
    {
        var counts = figures.Take(MostClaimants).Select(figure =>
            $"{voice.Speaker(figure.Claimant)} relayed {QuantityText.InWords(figure.Quantity)} {voice.Windows.Sentence(figure.Window)}");
        var text = $"no national source gives a figure for {noun.Many} launched by {PartyNames.Of(attacker)}; {Phrase.And(counts)}";
        return Candidate.Of(Rank.Essential, text, voice, figures.Take(MostClaimants));
    }

    private static IEnumerable<Candidate> Sentence(Voice voice, string attacker, Noun noun, Figure[] figures)
    {
        var named = figures.Take(MostClaimants).ToArray();
        var counts = Phrase.And(named.Select(figure => $"{voice.Speaker(figure.Claimant)} reported {QuantityText.InWords(figure.Quantity)}"));
        var text = $"no national figure for {noun.Many} launched by {PartyNames.Of(attacker)} is on file; {counts}";
        return Candidate.Of(Rank.Essential, text, voice, named);
    }

    private static (string Attacker, ItemClass ItemClass) Direction(Figure figure) => (figure.Attacker, figure.ItemClass);
}
