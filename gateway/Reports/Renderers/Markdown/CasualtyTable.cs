using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Reports.Renderers.Markdown;

/// <summary>People reported killed and injured, per claimant.</summary>
internal static class CasualtyTable
{
    public static void Write(MarkdownPage page)
    {
        page.Heading(3, "Casualties");
        var figures = page.Facts.Figures.Where(figure => figure is { Basis: Basis.Total, Measure: Measure.Killed or Measure.Injured }).ToArray();
        if (figures.Length == 0)
        {
            page.Paragraph("No number of people killed or injured is on file; that is not zero.");
            return;
        }

        page.Table(
            ["Figure", "Value", "Claimant", "Grade", "Change", "Sources"],
            figures.Select(figure => (FigureText.Cells(page.Voice, figure), page.Voice.Cite(figure))));
    }
}
