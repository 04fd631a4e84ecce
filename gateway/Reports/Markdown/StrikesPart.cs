using Sitrep.Gateway.Reports.Attacks;
using Sitrep.Gateway.Reports.Casualties;
using Sitrep.Gateway.Reports.Damages;
using Sitrep.Gateway.Reports.Outages;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>Per attacker the weapons, then regions, facilities, outages, casualties and rows beside the leading ones.</summary>
internal static class StrikesPart
{
    public static void Write(MarkdownPage page, V1.Delivery delivery)
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
        DamageSubject.Write(page, section);
        OutageBlock.Write(page, section);
        CasualtySubject.Write(page);
        OtherRows.WriteBeside(page, section);
        OtherRows.WriteOverlapping(page, section);
    }

    private static void Regions(MarkdownPage page, StrikesSection section)
    {
        if (!page.Heading(3, "By region", section.Regions.Count == 0, "No row is on file."))
            return;
        page.Paragraph("Records on file by where they are located; the rows add up to all of them. Where nothing stands, nothing is known: it is not "
            + "none.");
        page.Table(
            ["Region", "Attacks", "Damage", "Outages"],
            section.Regions.Select(row => (
                (string[])[Phrase.Capital(RegionNames.Of(row.Region)), Rows(row.Attacks), Rows(row.Damages), Rows(row.Outages)], (int[])[])));
    }

    // No row is not none: a zero here would read as one.
    private static string Rows(int count) => count == 0 ? "–" : QuantityText.Number(count);
}
