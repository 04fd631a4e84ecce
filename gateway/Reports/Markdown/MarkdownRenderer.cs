using Sitrep.Gateway.Reports.Caveats;
using Sitrep.Gateway.Reports.Changes;
using Sitrep.Gateway.Reports.Conflicts;

namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>Renders a report as Markdown (UTF-8, LF): the nine parts of a report in their order, each there even when it
/// has nothing to say. The same report gives the same bytes.</summary>
public static class MarkdownRenderer
{
    /// <summary>How the line begins that names a missing or stale section.</summary>
    internal const string PartialMark = "> **Partial report.**";

    public static byte[] Render(Report report)
    {
        var page = new MarkdownPage(new WordingContext(report.Facts));
        HeaderPart.Write(page, report);
        ToplineWriter.Write(page, report.Toplines);
        KeyFiguresPart.Write(page);
        DiplomacyPart.Write(page, report.Delivery);
        StrikesPart.Write(page, report.Delivery);
        ConflictSubject.Write(page);
        ChangesPart.Write(page);
        CaveatText.Write(page);
        SourcesPart.Write(page);
        return page.ToBytes();
    }
}
