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
        string?[] parts =
        [
            source.Name.Length > 0 ? source.Name : source.Source,
            source.Title.Length > 0 ? Phrase.Quote(source.Title) : null,
            source.Published is { } published ? $"published {Dates.Short(published, page.Wording.Zone, year: 0)}{Zone(page, published)}" : "undated",
            $"reliability {source.Reliability}",
            page.IsCited(source.Number) ? null : "on file, not referred to above",
        ];
        return string.Join(", ", parts.OfType<string>()) + ".";
    }

    // Material comes with its licence and the words its author asks for, once per source.
    private static void Attributions(MarkdownPage page)
    {
        var lines = page.Facts.Citations.Sources.DistinctBy(source => source.Source)
            .Where(source => source.License.Length > 0 || source.Attribution.Length > 0)
            .Select(source => string.Join(", ", new[]
            {
                source.Attribution.Length > 0 ? Phrase.Open(source.Attribution) : source.Name,
                source.License.Length > 0 ? $"licence: {Phrase.Open(source.License)}" : "",
            }.Where(part => part.Length > 0)))
            .ToArray();
        if (lines.Length > 0)
            page.Paragraph($"Attribution: {string.Join("; ", lines)}.");
    }

    private static string Zone(MarkdownPage page, Moment published) =>
        published.SaidCase == Moment.SaidOneofCase.Minute ? " " + Dates.City(page.Wording.Zone) : "";
}
