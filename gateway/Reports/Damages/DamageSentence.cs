using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Damages;

/// <summary>In Odesa region, Russian drone strikes damaged a solar power plant and energy infrastructure, the State
/// Emergency Service reported.</summary>
internal static class DamageSentence
{
    /// <summary>Most sentences on damage: the rest stands in the list of facilities.</summary>
    private const int MostSentences = 2;

    /// <summary>Most facilities named in one sentence.</summary>
    private const int MostFacilities = 4;

    public static IEnumerable<Sentence> Write(WordingContext wording) =>
        (wording.Facts.Strikes?.Damages ?? [])
            .GroupBy(damage => (Where: DamageText.Where(damage.Place), damage.Claimant, damage.Attacker, damage.Cause, damage.Extent))
            .OrderByDescending(group => group.Count())
            .Take(MostSentences)
            .SelectMany(group => Compose(wording, [.. group]));

    private static IEnumerable<Sentence> Compose(WordingContext wording, Damage[] damages)
    {
        var first = damages[0];
        var facilities = damages.Select(damage => Phrase.Open(damage.FacilityWords)).Distinct().ToArray();
        var shown = facilities.Take(MostFacilities).ToList();
        if (facilities.Length > MostFacilities)
            shown.Add($"{QuantityText.Words(facilities.Length - MostFacilities)} more");
        var when = wording.IsOneDay ? "" : " " + wording.Windows.Sentence(Spans.Covering(damages.Select(damage => damage.Window), wording.Zone));
        var text = $"{DamageText.Where(first.Place)}{when}, {DamageText.Cause(first)} {DamageText.Verb(first.Extent)} "
            + $"{Phrase.And(shown)}, {wording.Speaker(first.Claimant)} reported";
        return Sentence.Cited(Rank.Useful, text, wording.Cite(damages.SelectMany(damage => damage.Citations)));
    }
}
