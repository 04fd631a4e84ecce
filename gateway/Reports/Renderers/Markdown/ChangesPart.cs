using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Reports.Renderers.Markdown;

/// <summary>What has been withdrawn, revised and added since the last report, a day before this one's cut-off.</summary>
internal static class ChangesPart
{
    public static void Write(MarkdownPage page)
    {
        page.Heading(2, "Changes since the last report");
        var changes = page.Facts.Changes;
        if (changes.Since is not { } since)
        {
            page.Paragraph("Nothing is known, so nothing has changed.");
            return;
        }

        var wording = page.Wording;
        page.Paragraph(
            $"What was learned after {Dates.Long(since, wording.Zone, year: 0)}, {Dates.ZoneTime(wording.Zone)}, a day before the data cut-off, "
            + $"about what ended after {Dates.Short(changes.Start, wording.Zone, year: 0)} and not after "
            + $"{Dates.Short(changes.Stop, wording.Zone, year: 0)}. "
            + Against(changes.Learned.Left));
        foreach (var missing in Missing(page))
            page.Paragraph($"What changed in {missing} is not known, since the service did not say.");
        if (changes.Learned.Tables.Count > 0)
            ChangesList.Write(page, changes.Learned);
    }

    private static string Against(SectionRevisions left) => left switch
    {
        { Diplomacy: null, Strikes: null } => "",
        { Diplomacy: 0, Strikes: 0 } => $"Nothing was known then ({left}): all on file is new.",
        _ => $"Compared with {left}.",
    };

    private static IEnumerable<string> Missing(MarkdownPage page)
    {
        var learned = page.Facts.Changes.Learned;
        if (learned.Strikes is null)
            yield return "strikes";
        if (learned.Diplomacy is null)
            yield return "diplomacy";
    }
}
