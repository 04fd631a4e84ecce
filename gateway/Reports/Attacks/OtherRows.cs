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
            page.Bullet($"{Label(page.Wording, attack)}: {Counts(attack)}.", page.Wording.Cite(attack));
    }

    private static (string[], int[]) Row(WordingContext wording, Beside beside, Attack? attack)
    {
        string[] cells =
        [
            wording.Name(beside.Claimant),
            attack is null ? beside.Record : ItemAndWindow(wording, attack),
            attack is null ? "not listed" : Counts(attack),
            Relation(beside.Relation) + (beside.Contradiction ? "; contradicts it" : ""),
            beside.OverlapMinutes < 0 ? "cannot tell" : QuantityText.Number(beside.OverlapMinutes),
            "",
        ];
        return (cells, attack is null ? [] : wording.Cite(attack));
    }

    // launched 176, reported as intercepted 139: the whole claims of the row, in the order of measures.
    private static string Counts(Attack attack)
    {
        var counts = attack.Claims.Where(claim => claim.Part.Length == 0 && claim.Item == attack.Item)
            .OrderBy(claim => claim.Measure)
            .Select(claim => $"{MeasureNames.Of(claim.Measure)} {QuantityText.Of(claim.Quantity)}");
        var text = string.Join(", ", counts);
        return text.Length == 0 ? "no count" : text;
    }

    /// <summary>The row: claimants, item, window.</summary>
    public static string Label(WordingContext wording, Attack attack)
    {
        var claimants = attack.Claims.Select(claim => claim.Claimant).Distinct().Select(wording.Name).ToArray();
        return $"{(claimants.Length == 0 ? "" : Phrase.And(claimants) + ", ")}{ItemAndWindow(wording, attack)}";
    }

    // Russian Kalibr cruise missiles, 15 Nov 18:00 – 16 Nov 09:00 Kyiv.
    private static string ItemAndWindow(WordingContext wording, Attack attack) =>
        $"{PartyNames.Adjective(attack.Attacker)} {ItemNames.Weapon(attack.Item, attack.ItemClass).Many}, {wording.Windows.Compact(attack.Window)}";

    // How a window lies to the leading one.
    private static string Relation(WindowRelation relation) => relation switch
    {
        WindowRelation.Inside => "inside the leading window",
        WindowRelation.Partly => "partly inside the leading window",
        WindowRelation.Outside => "outside the leading window",
        WindowRelation.OnlyHere => "only here: no leading row has the weapon",
        _ => "cannot tell: a date without a time",
    };
}
