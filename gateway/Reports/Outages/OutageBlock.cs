using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Outages;

/// <summary>Outages of the period with their counts per claimant, then those that may still stand and those that go on after it.</summary>
internal static class OutageBlock
{
    public static void Write(MarkdownPage page, StrikesSection section)
    {
        var none = section.StandingOutages.Count + section.OverlappingOutages.Count == 0 ? "No outage record is on file."
            : "No outage record that ended or was last confirmed in this period is on file.";
        if (page.Heading(3, "Outages", section.Outages.Count == 0, none))
            Counted(page, section);
        page.List("Last confirmed less than 72 hours before the period, with no end on file; they may still stand, and are not counted here:",
            section.StandingOutages, NotCounted, section.StandingOutagesMore);
        page.List("Touching the period and going on after it, counted in another:",
            section.OverlappingOutages, NotCounted, section.OverlappingOutagesMore);
        ReadingLines.WriteBelow(page, [.. section.Outages, .. section.StandingOutages, .. section.OverlappingOutages]);
    }

    private static void Counted(MarkdownPage page, StrikesSection section)
    {
        page.Table(
            ["Where", "Lost", "When", "Reported cause", "Counts", "Claimant"],
            section.Outages.Select(outage => (Row(page.Wording, outage), page.Wording.Cite(outage))));
        if (section.OutagesMore > 0)
            page.Paragraph($"{QuantityText.Number(section.OutagesMore)} more outage records are counted and not shown.");
        FigureTable.Write(page, Measure.CustomersWithoutPower, Measure.CapacityLostKw);
    }

    private static string[] Row(WordingContext wording, Outage outage) =>
    [
        PlaceText.Cell(outage.Place),
        OutageText.Supply(outage.Utility),
        OutageText.When(wording, outage),
        OutageText.Cause(outage),
        OutageText.Counts(wording, outage),
        wording.Name(outage.Claimant),
    ];

    private static void NotCounted(MarkdownPage page, Outage outage) => page.Bullet(
        $"{Phrase.Capital(OutageText.Kind(outage.Utility).One)} {PlaceText.Where(outage.Place)}, {OutageText.When(page.Wording, outage)}: "
            + $"{OutageText.Counts(page.Wording, outage)}; cause: {OutageText.Cause(outage)}; {page.Wording.Account(outage.Claimant)}.",
        page.Wording.Cite(outage));
}
