namespace Sitrep.Gateway.Reports.Toplines;

/// <summary>The numbered sentences.</summary>
internal static class ToplinesPart
{
    public static void Write(MarkdownPage page, Report report)
    {
        if (!page.Heading(2, "Toplines", report.Toplines.Count == 0, "Nothing that can be cited is on file for this period."))
            return;
        foreach (var (index, topline) in report.Toplines.Index())
            page.Numbered(index + 1, topline.Text, topline.Citations);
        page.Line();
    }
}
