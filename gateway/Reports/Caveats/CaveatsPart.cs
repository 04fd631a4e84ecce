namespace Sitrep.Gateway.Reports.Caveats;

/// <summary>What to know to read the numbers right.</summary>
internal static class CaveatsPart
{
    public static void Write(MarkdownPage page)
    {
        page.Heading(2, "Caveats");
        if (page.Facts.Caveats.Count == 0)
            page.Paragraph(CaveatText.Unverified);
        foreach (var text in page.Facts.Caveats.Select(caveat => CaveatText.Write(caveat, page.Wording)).Distinct(StringComparer.Ordinal))
            page.Bullet(text);
        if (page.Facts.Caveats.Count > 0)
            page.Line();
    }
}
