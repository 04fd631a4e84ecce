using Sitrep.House.Infrastructure;

namespace Sitrep.House.Documents;

/// <summary>The problems that the gateway can answer with are those that docs/api.md lists: their names are part of the interface.</summary>
public sealed partial class ProblemNamesTests
{
    [Fact]
    public void Problems_OfTheGateway_StandInTheDocumentation()
    {
        string[] made = [.. Repository.Files
            .Where(file => file.IsUnder("gateway") && file.Name.EndsWith(".cs", StringComparison.Ordinal) && file.Name
                .Contains("Problem", StringComparison.Ordinal))
            .SelectMany(file => MadeName().Matches(file.Text))
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal)];
        string[] documented = [.. ListedName().Matches(Repository.Files.Single(file => file.Path == "docs/api.md").Text)
            .Select(match => match.Groups["name"].Value)
            .Order(StringComparer.Ordinal)];

        Assert.NotEmpty(made);
        Assert.Equal(made, documented);
    }

    // A problem is made with its name first; some are made from another and get a name of their own.
    [GeneratedRegex(@"""(?<name>[a-z]+(?:-[a-z]+)*)"",\s*(?:StatusCodes|status)\b|(?:Conflict\(\s*|Name = )""(?<name>[a-z]+(?:-[a-z]+)*)""")]
    private static partial Regex MadeName();

    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)` \| \d", RegexOptions.Multiline)]
    private static partial Regex ListedName();
}
