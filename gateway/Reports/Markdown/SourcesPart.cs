namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>The numbered list that the citations refer to.</summary>
internal static class SourcesPart
{
    public static void Write(MarkdownPage page)
    {
        if (!page.Heading(2, "Sources", page.Facts.Citations.Sources.Count == 0, "No source is cited."))
            return;
        foreach (var source in page.Facts.Citations.Sources)
            page.NumberedWithAddress(source.Number, Text(page, source), source.Uri);
        page.Line();
        Attributions(page);
    }

    private static string Text(MarkdownPage page, V1.NumberedSource source)
    {
        var title = source.Title.Length > 0 ? $", {Phrase.Quote(source.Title)}" : "";
        var published = source.Published is { } moment
            ? $"published {Dates.Short(moment, page.Wording.Zone, year: 0)}{(Moments.IsTimed(moment) ? " " + Dates.City(page.Wording.Zone) : "")}"
            : "undated";
        var use = page.IsCited(source.Number) ? "" : ", on file, not referred to above";
        return $"{(source.Name.Length > 0 ? source.Name : source.Source)}{title}, {published}, reliability {source.Reliability}{use}.";
    }

    // Material comes with its licence and the words its author asks for, once per source.
    private static void Attributions(MarkdownPage page)
    {
        var lines = page.Facts.Citations.Sources.DistinctBy(source => source.Source)
            .Where(source => source.License.Length > 0 || source.Attribution.Length > 0)
            .Select(source => Phrase.Join(
                ", ",
                source.Attribution.Length > 0 ? Phrase.Open(source.Attribution) : source.Name,
                source.License.Length > 0 ? $"licence: {Phrase.Open(source.License)}" : ""))
            .ToArray();
        if (lines.Length > 0)
            page.Paragraph($"Attribution: {string.Join("; ", lines)}.");
    }
}
