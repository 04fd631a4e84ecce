namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>What sources say differently of a record, each with its word.</summary>
internal static class ReadingLines
{
    /// <summary>Under the record's own line.</summary>
    public static void Write(MarkdownPage page, IWorded record)
    {
        foreach (var field in record.Readings.GroupBy(reading => reading.Field))
        {
            page.SubBullet(
                $"{(field.Count() > 1 ? "Sources differ on" : "Also said of")} {ReadingText.Field(field.Key)}: "
                    + $"{ReadingText.Values(page.Wording, field)}.",
                page.Wording.Cite(field.Select(reading => reading.Citation)));
        }
    }

    /// <summary>Under the record's own line, and under them the desk's note.</summary>
    public static void WriteWithNote(MarkdownPage page, IWorded record)
    {
        Write(page, record);
        if (record.Note.Length > 0)
            page.SubBullet($"Note of the desk: {record.Note}");
    }

    /// <summary>Of records that are rows of a table, under a line for each.</summary>
    public static void WriteBelow(MarkdownPage page, IEnumerable<IWorded> rows)
    {
        foreach (var record in rows.Where(record => record.Readings.Count > 0))
        {
            page.Bullet($"{Phrase.Capital(RecordLabels.Of(page.Wording, record))}:");
            Write(page, record);
            page.Line();
        }
    }
}
