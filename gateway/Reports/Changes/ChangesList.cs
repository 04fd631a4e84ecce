namespace Sitrep.Gateway.Reports.Changes;

/// <summary>What was learned between two pairs of revisions: how much of what, then record by record.</summary>
internal static class ChangesList
{
    public static void Write(MarkdownPage page, LearnedChanges learned)
    {
        var counts = ChangeText.Counts(learned.Tables);
        page.Paragraph(counts.Length == 0 ? "No record on file has changed." : Phrase.Stop(counts));
        // A source's entry changes in the registers of all services alike, and is told once.
        var told = learned.Tables.SelectMany(table => table.Changes).DistinctBy(Saying);
        // A file changes many records at once: who wrote it is said once.
        foreach (var write in told.GroupBy(change => ChangeText.Learned(page.Wording, change)))
        {
            page.Paragraph($"{Phrase.Capital(write.Key)}:");
            foreach (var change in write)
                Write(page, change);
            page.Line();
        }

        var more = learned.Tables.Sum(table => table.ChangesMore);
        if (more > 0)
            page.Paragraph($"{QuantityText.Number(more)} further {Phrase.Plural(more, "record", "records")}, counted above.");
    }

    private static void Write(MarkdownPage page, RecordChange change)
    {
        var wording = page.Wording;
        var reason = change.Reason.Length == 0 ? "" : $" Reason: {Phrase.Stop(change.Reason)}";
        page.Bullet(
            $"{Phrase.Capital(ChangeText.Kind(change.Change))}: {Phrase.Stop(ChangeText.Label(wording, change))}{reason}",
            wording.Cite(change.Citations));
        WriteNumbers(page, change);
        foreach (var field in change.Fields)
            page.SubBullet(Phrase.Stop(ChangeText.Field(field)));
        var more = change.ClaimsMore + change.FieldsMore;
        if (change.Change == ChangeKind.Revised && more > 0)
            page.SubBullet($"{QuantityText.Number(more)} further {Phrase.Plural(more, "difference", "differences")}.");
    }

    private static void WriteNumbers(MarkdownPage page, RecordChange change)
    {
        if (change.Change == ChangeKind.Revised)
        {
            foreach (var claim in change.Claims)
                page.SubBullet(Phrase.Stop(ChangeText.Revised(page.Wording, change, claim)), page.Wording.Cite(claim.Citations));
            return;
        }

        foreach (var (text, citations) in ChangeText.Whole(page.Wording, change))
            page.SubBullet(Phrase.Stop(text), page.Wording.Cite(citations));
    }

    // Revisions are each service's own.
    private static string Saying(RecordChange change)
    {
        var said = change.Clone();
        said.Commits.Clear();
        return RedactionMark.Alike(said.ToString());
    }
}
