namespace Sitrep.Gateway.Reports.Changes;

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
            $"What was learned after {wording.Instant(since)}, a day before the data cut-off, "
            + $"about what ended after {Dates.Short(changes.Start, wording.Zone, year: 0)} and not after "
            + $"{Dates.Short(changes.Stop, wording.Zone, year: 0)}. "
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
