using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>Other claimants' rows beside the leading ones, never added to them.</summary>
internal static class BesideTable
{
    public static void Write(MarkdownPage page, StrikesSection section)
    {
        page.Heading(3, "Rows beside the leading count");
        if (section.Beside.Count == 0)
        {
            page.Paragraph("No other claimant has a row of the same direction on file.");
            return;
        }

        var attacks = section.Attacks.Concat(section.Overlapping).ToLookup(attack => $"attacks/{attack.Id}");
        page.Paragraph("These rows may repeat what the leading claimant counts; they are added to nothing.");
        page.Table(
            ["Claimant", "Row", "Counts", "Window", "Minutes shared", "Sources"],
            section.Beside.Select(beside => Row(page, beside, attacks[beside.Record].FirstOrDefault())));
    }

    private static (string[], int[]) Row(MarkdownPage page, Beside beside, Attack? attack)
    {
        var relation = AttackText.Relation(beside.Relation) + (beside.Contradiction ? "; contradicts it" : "");
        string[] cells =
        [
            page.Wording.Name(beside.Claimant),
            attack is null ? beside.Record
                : $"{PartyNames.Adjective(attack.Attacker)} {ItemNames.Weapon(attack.Item, attack.ItemClass).Many}, "
                    + $"{page.Wording.Windows.Compact(attack.Window)}",
            attack is null ? "not listed" : AttackText.Counts(attack),
            relation,
            beside.OverlapMinutes < 0 ? "cannot tell" : QuantityText.Number(beside.OverlapMinutes),
            "",
        ];
        return (cells, attack is null ? [] : DiplomacyPart.Cite(page, attack.Citations, attack.Claims));
    }
}
