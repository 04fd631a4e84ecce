namespace Sitrep.EndToEnd.Reports;

/// <summary>The document form of the night's report.</summary>
public sealed partial class MarkdownTests(SampleNight night)
{
    private static readonly string[] Parts =
    [
        "# Ukraine: strikes and diplomacy, report of 16 November 2025",
        "## Toplines",
        "## Key figures",
        "## Diplomacy",
        "## Strikes",
        "## Claims in conflict",
        "## Changes since the last report",
        "## Caveats",
        "## Sources",
    ];

    [Fact]
    public async Task Report_HasTheNinePartsInOrder()
    {
        var lines = (await night.Sitrep.Http.GetMarkdownAsync(SampleNight.Report)).Split('\n');

        Assert.Equal(Parts, lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ToplinesAndKeyFigures_AreEachCited()
    {
        var markdown = await night.Sitrep.Http.GetMarkdownAsync(SampleNight.Report);

        string[] toplines = [.. PartOf(markdown, "## Toplines").Where(line => NumberedLine().IsMatch(line))];
        string[] figures = [.. PartOf(markdown, "## Key figures").Where(line => line.StartsWith('|')).Skip(2)];
        Assert.InRange(toplines.Length, 3, 10);
        Assert.NotEmpty(figures);
        Assert.All(toplines.Concat(figures), line => Assert.Matches(Citation(), line));
    }

    [Fact]
    public async Task Citations_AllLeadToASource_AndEverySourceIsCited()
    {
        var markdown = await night.Sitrep.Http.GetMarkdownAsync(SampleNight.Report);

        string[] cited = [.. Citation().Matches(markdown).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
        string[] listed = [.. PartOf(markdown, "## Sources").Select(line => NumberedLine().Match(line)).Where(match => match.Success)
            .Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
        Assert.Equal(listed, cited);
    }

    [Fact]
    public async Task Toplines_TellTheNightInItsOwnNumbers()
    {
        var toplines = string.Join('\n', PartOf(await night.Sitrep.Http.GetMarkdownAsync(SampleNight.Report), "## Toplines"));

        Assert.All(["176", "139", "37", "14", "57", "1,200", "Türkiye", "Odesa"], words => Assert.Contains(words, toplines));
        Assert.DoesNotContain("killed by", toplines);
    }

    private static IEnumerable<string> PartOf(string markdown, string heading) =>
        markdown.Split('\n').SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"^(\d+)\. ")]
    private static partial Regex NumberedLine();
}
