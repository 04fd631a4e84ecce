using Sitrep.Gateway.Reports.Attacks;
using Sitrep.Gateway.Reports.Casualties;
using Sitrep.Gateway.Reports.Damages;
using Sitrep.Gateway.Reports.Outages;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>Per attacker the weapons, then regions, facilities, outages, casualties and rows beside the leading ones.</summary>
internal static class StrikesPart
{
    public static void Write(MarkdownPage page, Delivery delivery)
    {
        page.Heading(2, "Strikes");
        if (page.Facts.Strikes is not { } section)
        {
            page.Paragraph(SectionText.Missing(page.Wording, delivery, "strikes"));
            return;
        }

        DirectionTables.Write(page, section);
        NightHeadlinesBlock.Write(page, section);
        Regions(page, section);
        Facilities(page, section);
        OutageBlock.Write(page, section);
        CasualtyTable.Write(page);
        BesideTable.Write(page, section);
        Overlapping(page, section);
    }

    private static void Regions(MarkdownPage page, StrikesSection section)
    {
        page.Heading(3, "By region");
        if (section.Regions.Count == 0)
        {
            page.Paragraph("No row is on file.");
            return;
        }

        page.Paragraph("Records on file by where they are located; the rows add up to all of them. Where nothing stands, nothing is known: it is not "
            + "none.");
        page.Table(
            ["Region", "Attacks", "Damage", "Outages"],
            section.Regions.Select(row => (
                (string[])[Phrase.Capital(RegionNames.Of(row.Region)), Rows(row.Attacks), Rows(row.Damages), Rows(row.Outages)], (int[])[])));
    }

    // No row is not none: a zero here would read as one.
    private static string Rows(int count) => count == 0 ? "–" : QuantityText.Number(count);

    private static void Facilities(MarkdownPage page, StrikesSection section)
    {
        page.Heading(3, "Facilities");
        if (section.Damages.Count == 0)
        {
            page.Paragraph("No damage record is on file.");
            return;
        }

        page.Table(
            ["Facility", "Kind", "Where", "When", "Reported extent", "Reported cause", "Claimant"],
            section.Damages.Select(damage => (Row(page.Wording, damage), page.Wording.Cite(damage.Citations))));
        if (section.DamagesMore > 0)
            page.Paragraph($"{QuantityText.Number(section.DamagesMore)} more damage records are not shown.");
        foreach (var damage in section.Damages.Where(damage => damage.Readings.Count > 0))
        {
            page.Bullet($"{Phrase.Capital(RecordLabels.Of(page.Wording, $"damages/{damage.Id}"))}:");
            DiplomacyPart.Readings(page, damage.Readings, "");
            page.Line();
        }
    }

    private static string[] Row(WordingContext wording, Damage damage) =>
    [
        Phrase.Capital(damage.FacilityWords),
        DamageText.Facility(damage.Facility),
        Phrase.Capital(DamageText.Where(damage.Place)[3..]),
        wording.Windows.Compact(damage.Window),
        DamageText.Extent(damage.Extent),
        damage.Attacker.Length == 0 && damage.Cause == ItemClass.Unspecified ? "not said" : DamageText.Cause(damage),
        wording.Name(damage.Claimant),
    ];

    private static void Overlapping(MarkdownPage page, StrikesSection section)
    {
        if (section.Overlapping.Count == 0)
            return;
        page.Heading(3, "Touching the period, counted in another");
        foreach (var attack in section.Overlapping)
        {
            page.Bullet(
                $"{RecordLabels.Of(page.Wording, attack)}: {AttackText.Counts(attack)}.",
                DiplomacyPart.Cite(page, attack.Citations, attack.Claims));
        }

        if (section.OverlappingMore > 0)
            page.Bullet($"{QuantityText.Number(section.OverlappingMore)} more are not shown.");
        page.Line();
    }
}
