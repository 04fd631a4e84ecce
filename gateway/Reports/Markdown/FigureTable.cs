namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>Figures as a table, one row each.</summary>
internal static class FigureTable
{
    /// <summary>Writes the totals of some measures; false, and nothing, where there is none.</summary>
    public static bool Write(MarkdownPage page, params Measure[] measures)
    {
        var figures = page.Facts.Figures.Where(figure => figure.Basis == Basis.Total && measures.Contains(figure.Measure)).ToArray();
        if (figures.Length > 0)
            Write(page, figures.Select(figure => (figure, page.Wording.Cite(figure))));
        return figures.Length > 0;
    }

    /// <summary>Writes figures with what each is cited by.</summary>
    public static void Write(MarkdownPage page, IEnumerable<(Figure Figure, int[] Citations)> rows) => page.Table(
        ["Figure", "Value", "Claimant", "Grade", "Change", "Sources"],
        rows.Select(row => (FigureText.Cells(page.Wording, row.Figure), row.Citations)));
}
