using Sitrep.House.Infrastructure;

namespace Sitrep.House.Documents;

public sealed partial class DecisionTests
{
    private static readonly string[] Headings = ["Status", "Context", "Decision", "Consequences"];

    private static readonly Rule Rule = new(
        "A decision is found again by its number and understood by its parts: 0001-what.md with Status, Context, Decision, Consequences, in that "
            + "order.",
        file => file.IsUnder("docs/decisions") && file.Name != "README.md",
        Check);

    [Fact]
    public void Decisions_All_HaveTheirParts() => Rule.Holds();

    [Theory]
    [InlineData("docs/decisions/json.md", "## Status\n## Context\n## Decision\n## Consequences\n")]
    [InlineData("docs/decisions/0009-json.md", "## Status\n## Context\n## Decision\n")]
    [InlineData("docs/decisions/0009-json.md", "## Context\n## Status\n## Decision\n## Consequences\n")]
    public void Check_DecisionWithAPartMissing_IsFound(string path, string text) => Rule.Finds(path, text);

    [Fact]
    public void Architecture_ListOfDecisions_HasThemAll()
    {
        var list = Repository.Files.Single(file => file.Path == "docs/architecture.md").Text;

        Assert.All(
            Repository.Files.Where(file => file.IsUnder("docs/decisions") && FileName().IsMatch(file.Name)),
            file => Assert.Contains($"(decisions/{file.Name})", list, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Check(SourceFile file)
    {
        if (!FileName().IsMatch(file.Name))
            yield return "its name is not a number of four digits and words in kebab case";
        string[] found = [.. HeadingLine().Matches(file.Text).Select(match => match.Groups["name"].Value)];
        if (!found.Where(Headings.Contains).SequenceEqual(Headings))
            yield return $"has the headings {string.Join(", ", found)}";
    }

    [GeneratedRegex(@"\A[0-9]{4}-[a-z0-9-]+\.md\z")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^## (?<name>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();
}
