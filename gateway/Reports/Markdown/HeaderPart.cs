using Sitrep.Gateway.Reports.Caveats;

namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>Title, period, cut-off, revisions, coverage; on top of them what is missing.</summary>
internal static class HeaderPart
{
    private const string Partial = "Partial report.";
    private static readonly IanaZone Moscow = IanaZone.Get("Europe/Moscow");

    public static void Write(MarkdownPage page, Report report)
    {
        page.Heading(1, PeriodText.Title(page.Wording));
        WriteGaps(page, report.Delivery);
        page.Paragraph($"Period: {PeriodText.Of(page.Wording)}.{Span(page.Wording)} {CaveatText.Unverified}");
        page.Paragraph(CutOff(page.Wording, report));
        page.Paragraph(CoverageLine(page.Wording));
    }

    /// <summary>A line for each section that is missing or stale, or one that says that only changes are.</summary>
    public static void WriteGaps(MarkdownPage page, V1.Delivery delivery)
    {
        foreach (var gap in SectionText.Gaps(page.Wording, delivery))
            page.Warning(Partial, gap);
        if (delivery.LacksOnlyChanges)
            page.Warning(Partial, "What changed since the last report is not known.");
    }

    private static string Span(WordingContext wording)
    {
        if (wording.Facts.Strikes is not { Span: { } span } section)
            return "";
        var moscow = section.Attacks.Any(attack => attack.Attacker == "UKR" || attack.Window.Zone == Moscow.Id)
            && wording.Zone.Id != Moscow.Id ? wording.Windows.In(span, Moscow) : null;
        var counted = wording.Windows.In(span, wording.Zone) ?? wording.Windows.Compact(span);
        return $" Windows counted: {counted}{(moscow is null ? "" : $" ({moscow})")}.";
    }

    private static string CutOff(WordingContext wording, Report report)
    {
        var known = report.Facts.CutOff is { } cutOff
            ? $"Data cut-off: {wording.Instant(cutOff)}."
            : "Data cut-off: none, nothing was known.";
        var revisions = report.Facts.Revisions.ToString();
        return $"{known} Revisions: {(revisions.Length == 0 ? "none" : revisions)}. Content hash: {report.Delivery.ContentHash}.";
    }

    // Whose section is missing may have figures on file: nothing is said of that.
    private static string CoverageLine(WordingContext wording)
    {
        string[] lines =
        [
            .. wording.Facts.Coverage.Select(coverage => Line(wording, coverage)),
            .. wording.Facts.Missing.Select(name => $"of {name} it is not known"),
        ];
        return lines.Length == 0 ? "Coverage: no source has a figure for this period on file." : $"Coverage: {string.Join("; ", lines)}.";
    }

    private static string Line(WordingContext wording, Coverage coverage)
    {
        var posts = $"{QuantityText.Number(coverage.Posts)} {Phrase.Plural(coverage.Posts, "post", "posts")}";
        var direction = coverage.Attacker.Length == 0 ? "" : $" on {PartyNames.Adjective(coverage.Attacker)} strikes";
        // What is not said of a direction, such as who came home, is not owed for every night.
        var nights = coverage.NightsInPeriod == 0 || direction.Length == 0 ? ""
            : $", {QuantityText.Number(coverage.Nights)} of {QuantityText.Number(coverage.NightsInPeriod)} "
                + $"{Phrase.Plural(coverage.NightsInPeriod, "night", "nights")}";
        return $"{wording.Name(coverage.Claimant)}{direction} {posts}{nights}";
    }
}
