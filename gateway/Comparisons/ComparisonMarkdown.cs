using Sitrep.Gateway.Reports.Caveats;
using Sitrep.Gateway.Reports.Changes;

namespace Sitrep.Gateway.Comparisons;

/// <summary>Renders a comparison as Markdown (UTF-8, LF): both reports, figures, records, sources. The same comparison gives
/// the same bytes.</summary>
internal static class ComparisonMarkdown
{
    /// <summary>Most rows of figures: further ones stand in the JSON.</summary>
    private const int RowsMax = 100;

    public static byte[] Render(DeliveredComparison comparison)
    {
        var facts = comparison.Facts;
        var wording = new WordingContext(facts.Right, facts.Sources);
        var page = new MarkdownPage(wording);
        page.Heading(1, $"{PeriodText.Title(wording)}, compared");
        HeaderPart.WriteGaps(page, comparison.Delivery);
        page.Paragraph($"From: {Side(wording, facts.Left)}.");
        page.Paragraph($"To: {Side(wording, facts.Right)}.");
        page.Paragraph($"Content hash: {comparison.Delivery.ContentHash}. {CaveatText.Unverified}");
        WriteFigures(page, facts);
        if (facts.Learned is { } learned)
        {
            page.Heading(2, "Records");
            ChangesList.Write(page, learned);
        }

        SourcesPart.Write(page);
        return page.ToBytes();
    }

    private static string Side(WordingContext wording, ReportFacts side)
    {
        var revisions = side.Revisions.ToString();
        var known = side.CutOff is { } cutOff
            ? $"data cut-off {wording.Instant(cutOff)}"
            : "before anything was known";
        return $"{PeriodText.Ended(side.Query.Start, side.Query.Stop, wording.Zone, year: 0)}, {wording.Zone.Id}; "
            + $"revisions {(revisions.Length == 0 ? "none" : revisions)}, {known}";
    }

    private static void WriteFigures(MarkdownPage page, Comparison facts)
    {
        // Where records are told of, those of one record are told there.
        var figures = facts.Figures.Where(change => facts.Learned is null || change.Figure.Record.Length == 0).ToArray();
        if (!page.Heading(2, "Figures", figures.Length == 0, "No figure differs."))
            return;
        page.Table(
            ["Figure", "Claimant", "Before", "Now", "Sources"],
            figures.Take(RowsMax).Select(change => (Cells(page.Wording, change), page.Wording.Cite(change.Figure))));
        if (figures.Length > RowsMax)
            page.Paragraph($"{QuantityText.Number(figures.Length - RowsMax)} further figures stand in the JSON of this comparison.");
    }

    private static string[] Cells(WordingContext wording, V1.ComparedFigure change) =>
    [
        Phrase.Capital(FigureLabels.Of(change.Figure)),
        change.Figure.Claimant.Length == 0 ? "computed" : wording.Name(change.Figure.Claimant),
        Value(change.Left),
        Value(change.Right),
        "",
    ];

    private static string Value(Figure? figure) => figure is null ? "none"
        : QuantityText.Of(figure.Quantity)
            + FigureText.Remarks(figure.Grade, figure.Formula, FigureText.Status(figure), figure.Headline ? "leading" : "");
}
