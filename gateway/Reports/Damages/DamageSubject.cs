using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Damages;

/// <summary>Damage to facilities: what, where, how far and by what, each as its claimant has it.</summary>
internal static class DamageSubject
{
    /// <summary>Most toplines on damage: the rest stands in the list of facilities.</summary>
    private const int MostSentences = 2;

    /// <summary>Most facilities named in one sentence.</summary>
    private const int MostFacilities = 4;

    /// <summary>In Odesa region, Russian drone strikes damaged a solar power plant and energy infrastructure, the State
    /// Emergency Service reported.</summary>
    public static IEnumerable<Sentence> Toplines(WordingContext wording) =>
        (wording.Facts.Strikes?.Damages ?? [])
            .GroupBy(damage => (Where: PlaceText.Where(damage.Place), damage.Claimant, damage.Attacker, damage.Cause, damage.Extent))
            .OrderByDescending(group => group.Count())
            .Take(MostSentences)
            .SelectMany(group => Topline(wording, [.. group]));

    public static void Write(MarkdownPage page, StrikesSection section)
    {
        if (!page.Heading(3, "Facilities", section.Damages.Count == 0, "No damage record is on file."))
            return;
        page.Table(
            ["Facility", "Kind", "Where", "When", "Reported extent", "Reported cause", "Claimant"],
            section.Damages.Select(damage => (Row(page.Wording, damage), page.Wording.Cite(damage.Citations))));
        if (section.DamagesMore > 0)
            page.Paragraph($"{QuantityText.Number(section.DamagesMore)} more damage records are not shown.");
        ReadingLines.WriteBelow(page, section.Damages);
    }

    private static IEnumerable<Sentence> Topline(WordingContext wording, Damage[] damages)
    {
        var first = damages[0];
        var facilities = damages.Select(damage => Phrase.Open(damage.FacilityWords)).Distinct().ToArray();
        var shown = facilities.Take(MostFacilities).ToList();
        if (facilities.Length > MostFacilities)
            shown.Add($"{QuantityText.Words(facilities.Length - MostFacilities)} more");
        var text = $"{PlaceText.Where(first.Place)}{wording.Span(damages.Select(damage => damage.Window))}, {Cause(first)} "
            + $"{Verb(first.Extent)} {Phrase.And(shown)}, {wording.Speaker(first.Claimant)} reported";
        return Sentence.Cited(Rank.Useful, text, wording.Cite(damages.SelectMany(damage => damage.Citations)));
    }

    private static string[] Row(WordingContext wording, Damage damage) =>
    [
        Phrase.Capital(damage.FacilityWords),
        Facility(damage.Facility),
        PlaceText.Cell(damage.Place),
        wording.Windows.Compact(damage.Window),
        Extent(damage.Extent),
        damage.Attacker.Length == 0 && damage.Cause == ItemClass.Unspecified ? "not said" : Cause(damage),
        wording.Name(damage.Claimant),
    ];

    // Russian drone strikes; Russian strikes; strikes by a party not named.
    private static string Cause(Damage damage) => PartyNames.Strikes(damage.Attacker, damage.Cause switch
    {
        ItemClass.Uav or ItemClass.TacticalUav => "drone strikes",
        ItemClass.Missile => "missile strikes",
        ItemClass.Bomb => "bomb strikes",
        _ => "strikes",
    });

    private static string Verb(DamageExtent extent) =>
        extent == DamageExtent.NotSaid ? "affected" : Phrase.OfValue(extent, otherwise: "affected");

    // As a table has it: whose word it is stands beside it.
    private static string Extent(DamageExtent extent) => extent == DamageExtent.NotSaid ? "not said" : Verb(extent);

    private static string Facility(FacilityKind kind) => kind switch
    {
        FacilityKind.PowerPlant => "power generation",
        FacilityKind.Health => "health care",
        _ => Phrase.OfValue(kind, otherwise: "other"),
    };
}
