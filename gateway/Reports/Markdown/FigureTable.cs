namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>The totals of some measures, one row per claimant.</summary>
internal static class FigureTable
{
    /// <summary>Writes the table; false, and nothing, where there is no such total.</summary>
    public static bool Write(MarkdownPage page, params Measure[] measures)
    {
        var figures = page.Facts.Figures.Where(figure => figure.Basis == Basis.Total && measures.Contains(figure.Measure)).ToArray();
        if (figures.Length == 0)
            return false;
        page.Table(
            ["Figure", "Value", "Claimant", "Grade", "Change", "Sources"],
            figures.Select(figure => (FigureText.Cells(page.Wording, figure), page.Wording.Cite(figure))));
        return true;
    }
}
