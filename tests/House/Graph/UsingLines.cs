using Sitrep.House.Infrastructure;

namespace Sitrep.House.Graph;

/// <summary>The namespaces of ours that a source file uses, or a project in all of its files.</summary>
internal static partial class UsingLines
{
    /// <summary>Everything that the graph has not.</summary>
    public static IEnumerable<string> Check(SourceFile file, string project)
    {
        var reachable = HouseGraph.Reachable(project);
        return Form().Matches(file.Text)
            .Select(match => match.Groups["space"].Value)
            .Where(space => HouseGraph.OwnerOf(space) is { } owner && !reachable.Contains(owner))
            .Select(space => $"{project} must not use {space}");
    }

    [GeneratedRegex(
        @"^\s*(?:(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(?:global::)?|<Using\s+Include="")(?<space>Sitrep(?:\.\w+)+)",
        RegexOptions.Multiline)]
    private static partial Regex Form();
}
