using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>Rows on attacks that are in no total: those of other claimants beside the leading ones, and those of another period.</summary>
internal static class OtherRows
{
    public static void WriteBeside(MarkdownPage page, StrikesSection section)
    {
        const string None = "No other claimant has a row of the same direction on file.";
        if (!page.Heading(3, "Rows beside the leading count", section.Beside.Count == 0, None))
            return;
        var attacks = section.Attacks.Concat(section.Overlapping).ToLookup(attack => $"attacks/{attack.Id}");
        page.Paragraph("These rows may repeat what the leading claimant counts; they are added to nothing.");
        page.Table(
            ["Claimant", "Row", "Counts", "Window", "Minutes shared", "Sources"],
            section.Beside.Select(beside => Row(page.Wording, beside, attacks[beside.Record].FirstOrDefault())));
    }

    public static void WriteOverlapping(MarkdownPage page, StrikesSection section)
    {
        if (section.Overlapping.Count == 0)
            return;
        page.Heading(3, "Touching the period, counted in another");
        page.List(section.Overlapping, Write, section.OverlappingMore);

        static void Write(MarkdownPage page, Attack attack) =>
            page.Bullet($"{AttackText.Label(page.Wording, attack)}: {AttackText.Counts(attack)}.", page.Wording.Cite(attack));
    }

    private static (string[], int[]) Row(WordingContext wording, Beside beside, Attack? attack)
    {
        string[] cells =
        [
            wording.Name(beside.Claimant),
            attack is null ? beside.Record : AttackText.ItemAndWindow(wording, attack),
            attack is null ? "not listed" : AttackText.Counts(attack),
            AttackText.Relation(beside.Relation) + (beside.Contradiction ? "; contradicts it" : ""),
            beside.OverlapMinutes < 0 ? "cannot tell" : QuantityText.Number(beside.OverlapMinutes),
            "",
        ];
        return (cells, attack is null ? [] : wording.Cite(attack));
    }
}
