namespace Sitrep.Gateway.Reports.Casualties;

/// <summary>People reported killed and injured, per claimant.</summary>
internal static class CasualtyTable
{
    public static void Write(MarkdownPage page)
    {
        page.Heading(3, "Casualties");
        if (!FigureTable.Write(page, Measure.Killed, Measure.Injured))
            page.Paragraph("No number of people killed or injured is on file; that is not zero.");
    }
}
