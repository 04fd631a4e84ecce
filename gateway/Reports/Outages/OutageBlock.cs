using Sitrep.Gateway.Reports.Damages;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Outages;

/// <summary>Outages of the period with their counts per claimant, then those that may still stand and those that go on after it.</summary>
internal static class OutageBlock
{
    public static void Write(MarkdownPage page, StrikesSection section)
    {
        page.Heading(3, "Outages");
        if (section.Outages.Count == 0)
        {
            var beside = section.StandingOutages.Count + section.OverlappingOutages.Count;
            page.Paragraph(beside == 0 ? "No outage record is on file."
                : "No outage record that ended or was last confirmed in this period is on file.");
        }
        else
        {
            Counted(page, section);
        }

        Beside(page, "Last confirmed less than 72 hours before the period, with no end on file; they may still stand, and are not counted here:",
            section.StandingOutages, section.StandingOutagesMore);
        Beside(page, "Touching the period and going on after it, counted in another:",
            section.OverlappingOutages, section.OverlappingOutagesMore);
        foreach (var outage in section.Outages.Concat(section.StandingOutages).Concat(section.OverlappingOutages)
            .Where(outage => outage.Readings.Count > 0))
        {
            page.Bullet($"{Phrase.Capital(RecordLabels.Of(page.Wording, outage))}:");
            DiplomacyPart.Readings(page, outage.Readings, "");
            page.Line();
        }
    }

    private static void Counted(MarkdownPage page, StrikesSection section)
    {
        page.Table(
            ["Where", "Lost", "When", "Reported cause", "Counts", "Claimant"],
            section.Outages.Select(outage => (Row(page.Wording, outage), DiplomacyPart.Cite(page, outage.Citations, outage.Claims))));
        if (section.OutagesMore > 0)
            page.Paragraph($"{QuantityText.Number(section.OutagesMore)} more outage records are counted and not shown.");
        FigureTable.Write(page, Measure.CustomersWithoutPower, Measure.CapacityLostKw);
    }

    private static string[] Row(WordingContext wording, Outage outage) =>
    [
        Phrase.Capital(DamageText.Where(outage.Place)[3..]),
        OutageText.Supply(outage.Utility),
        OutageText.When(wording, outage),
        OutageText.Cause(outage),
        OutageText.Counts(wording, outage),
        wording.Name(outage.Claimant),
    ];

    private static void Beside(MarkdownPage page, string lead, IReadOnlyCollection<Outage> outages, int more)
    {
        if (outages.Count == 0)
            return;
        page.Paragraph(lead);
        foreach (var outage in outages)
        {
            page.Bullet(
                $"{Phrase.Capital(OutageText.Kind(outage.Utility).One)} {DamageText.Where(outage.Place)}, {OutageText.When(page.Wording, outage)}: "
                + $"{OutageText.Counts(page.Wording, outage)}; cause: {OutageText.Cause(outage)}; by "
                + $"{Phrase.Possessive(page.Wording.Speaker(outage.Claimant))} account.",
                DiplomacyPart.Cite(page, outage.Citations, outage.Claims));
        }

        if (more > 0)
            page.Bullet($"{QuantityText.Number(more)} more are not shown.");
        page.Line();
    }
}
