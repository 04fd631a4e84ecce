using Sitrep.House.Infrastructure;

namespace Sitrep.House.Documents;

public sealed partial class NamedFilesTests
{
    private static readonly Rule Rule = new(
        "Who reads the walks of docs/architecture.md opens the files that they name: name them as they are.",
        file => file.Path == "docs/architecture.md",
        file => NamedFile().Matches(file.Text).Select(match => match.Groups["name"].Value)
            .Where(name => !Repository.Files.Any(other => other.Path == name || other.Path.EndsWith($"/{name}", StringComparison.Ordinal))));

    [Fact]
    public void Architecture_FilesNamed_AreThere() => Rule.Holds();

    [Fact]
    public void Check_FileThatIsNotThere_IsFound() => Rule.Finds("docs/architecture.md", "then `NoSuchRoom.cs` is entered");

    [Fact]
    public void Check_FileThatIsThere_IsAllowed() => Rule.Allows("docs/architecture.md", "`protos/Records.cs`, `Writer.cs`");

    [GeneratedRegex(@"`(?<name>[\w./-]+\.(cs|proto|txt|ndjson|csv|sql|yml|md))`")]
    private static partial Regex NamedFile();
}
