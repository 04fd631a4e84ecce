namespace Sitrep.Gateway.Reports.Changes;

/// <summary>What has been withdrawn, revised and added since the last report, a day before this one's cut-off.</summary>
internal static class ChangesPart
{
    public static void Write(MarkdownPage page)
    {
        var changes = page.Facts.Changes;
        const string None = "Nothing is known, so nothing has changed.";
        if (!page.Heading(2, "Changes since the last report", changes.Since is null, None) || changes.Since is not { } since)
            return;
        var wording = page.Wording;
        page.Paragraph(
            $"What was learned after {wording.Instant(since)}, a day before the data cut-off, "
            + $"about {PeriodText.Ended(changes.Start, changes.Stop, wording.Zone, year: 0)}. "
            + Against(changes.Learned.Left));
        foreach (var (missing, _) in changes.Learned.All.Where(entry => entry.Table is null))
            page.Paragraph($"What changed in {missing} is not known, since the service did not say.");
        if (changes.Learned.Tables.Count > 0)
            ChangesList.Write(page, changes.Learned);
    }

    private static string Against(Revisions left) => left.ToString() switch
    {
        "" => "",
        var all when left.All.All(entry => entry.Revision == 0) => $"Nothing was known then ({all}): all on file is new.",
        var all => $"Compared with {all}.",
    };
}
