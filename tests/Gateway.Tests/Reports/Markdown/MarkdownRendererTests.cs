using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Reports.Markdown;

namespace Sitrep.Gateway.Tests.Reports.Markdown;

public sealed partial class MarkdownRendererTests
{
    private static readonly string[] Parts =
        ["Toplines", "Key figures", "Diplomacy", "Strikes", "Claims in conflict", "Changes since the last report", "Caveats", "Sources"];

    [Fact]
    public void Render_SampleNight_HasTheNinePartsInOrder()
    {
        var text = Text(SampleNight.Report());

        Assert.StartsWith("# Ukraine: strikes and diplomacy, report of 16 November 2025\n", text, StringComparison.Ordinal);
        Assert.Equal(Parts, Headings().Matches(text).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Render_SampleNight_CitesOnlyWhatIsListedAndMarksTheRest()
    {
        var text = Text(SampleNight.Report());
        var body = text[..text.IndexOf("\n## Sources", StringComparison.Ordinal)];
        var list = text[text.IndexOf("\n## Sources", StringComparison.Ordinal)..];

        var cited = Citations().Matches(body).Select(match => match.Groups[1].Value).ToHashSet();
        var listed = ListItems().Matches(list).ToDictionary(match => match.Groups[1].Value, match => match.Value);

        Assert.NotEmpty(cited);
        Assert.Subset(listed.Keys.ToHashSet(), cited);
        Assert.All(listed.Where(item => !cited.Contains(item.Key)),
            item => Assert.Contains("not referred to above", item.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_SampleNight_CitesEveryToplineAndKeyFigure()
    {
        var text = Text(SampleNight.Report());

        Assert.All(ListItems().Matches(Part(text, "Toplines")), line => Assert.EndsWith("]", line.Value.TrimEnd(), StringComparison.Ordinal));
        var rows = Part(text, "Key figures").Split('\n').Where(line => line.StartsWith('|')).Skip(2).ToArray();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Matches(@"\[\d+\] \|$", row));
    }

    [Theory]
    [InlineData("| Russian attack drones launched | 176 |")]
    [InlineData("| Russian drones unaccounted for | 37 (176 − 139) |")]
    [InlineData("| Ukrainian prisoners promised | about 1,200 |")]
    [InlineData("none on file since 16 November 2025")]
    [InlineData("Data cut-off: 14:00 on 16 November 2025, Kyiv time. Revisions: d1.s1.")]
    [InlineData("Sources differ on the channel: X (Other outlets, as noted by the desk) and Telegram")]
    [InlineData("Türkiye and the United Arab Emirates")]
    [InlineData("15 Nov 18:00 – 16 Nov 09:00 Kyiv (15 Nov 19:00 – 16 Nov 10:00 Moscow)")]
    [InlineData("No outage record is on file.")]
    [InlineData("| Attack drones | 176 | 139 | not reported | not reported | 37 (176 − 139) |")]
    [InlineData("| Odesa region | – | 2 |")]
    public void Render_SampleNight_Says(string words) =>
        Assert.Contains(words, Text(SampleNight.Report()), StringComparison.Ordinal);

    [Fact]
    public void Render_Twice_GivesTheSameBytes() =>
        Assert.Equal(MarkdownRenderer.Render(SampleNight.Report()), MarkdownRenderer.Render(SampleNight.Report()));

    [Fact]
    public void Render_StrikesUnavailable_SaysSoOnTopAndInItsPart()
    {
        var since = new DateTimeOffset(2025, 11, 16, 13, 5, 0, TimeSpan.Zero);
        var facts = SampleNight.Facts(strikes: null, SampleSections.Diplomacy());
        SectionState missing = new("strikes", Gateway.V1.SectionCondition.Unavailable, since, Gateway.V1.SectionFault.Deadline);

        var text = Text(SampleNight.ReportOf(facts, missing));

        Assert.Contains("> **Partial report.** The strikes section is unavailable: it did not answer in time; last heard from it at 15:05 on 16 "
            + "November 2025, Kyiv time.", text, StringComparison.Ordinal);
        Assert.Contains("The strikes section is unavailable", Part(text, "Strikes"), StringComparison.Ordinal);
        Assert.Contains("Revisions: d1.", text, StringComparison.Ordinal);
        var coverage = Assert.Single(text.Split('\n'), line => line.StartsWith("Coverage:", StringComparison.Ordinal));
        Assert.EndsWith("of strikes it is not known.", coverage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Toplines", "Nothing that can be cited is on file for this period, as far as the sections say that are here.")]
    [InlineData("Key figures", "No figure is on file, as far as the sections say that are here.")]
    [InlineData("Claims in conflict", "No claims in conflict are on file, as far as the sections say that are here.")]
    public void Render_StrikesUnavailable_AndNothingInTheOther_SaysNothingOfWhatIsMissing(string part, string words)
    {
        SectionState missing = new("strikes", Gateway.V1.SectionCondition.Unavailable, null, Gateway.V1.SectionFault.Unavailable);

        var text = Text(SampleNight.ReportOf(SampleNight.Facts(strikes: null, new()), missing));

        Assert.Contains(words, Part(text, part), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_NothingOnFile_IsAWholeReportThatSaysSo()
    {
        var facts = SampleNight.Facts(new(), new()) with
        {
            CutOff = null,
            Caveats = [new() { Code = "nothing-known-before", Arguments = { "2025-11-16T12:00:00Z" } }],
        };
        var text = Text(SampleNight.ReportOf(facts));

        Assert.Equal(Parts, Headings().Matches(text).Select(match => match.Groups[1].Value));
        Assert.Contains("Nothing known to this system before 14:00 on 16 November 2025, Kyiv time.", text, StringComparison.Ordinal);
        Assert.Contains("No attack record is on file for this period.", text, StringComparison.Ordinal);
        Assert.Contains("No negotiation is on file for this period.", text, StringComparison.Ordinal);
    }

    private static string Text(Report report) => Encoding.UTF8.GetString(MarkdownRenderer.Render(report));

    private static string Part(string text, string heading)
    {
        var start = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal) + 1;
        var end = text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"(?<!\\)\[(\d+)\]")]
    private static partial Regex Citations();

    [GeneratedRegex(@"^(\d+)\. .+$", RegexOptions.Multiline)]
    private static partial Regex ListItems();
}
