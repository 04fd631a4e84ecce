namespace Sitrep.House.Infrastructure;

/// <summary>Finds lines by a pattern.</summary>
internal static class Matching
{
    /// <summary>Lines with a match, as "line 7: …".</summary>
    public static IEnumerable<string> Lines(SourceFile file, Regex pattern) =>
        file.Lines.Select((line, index) => (line, index))
            .Where(pair => pattern.IsMatch(pair.line))
            .Select(pair => $"line {pair.index + 1}: {pair.line.Trim()}");

    /// <summary>Lines of code with a match; a comment may speak of what code must not do.</summary>
    public static IEnumerable<string> CodeLines(SourceFile file, Regex pattern) =>
        Lines(file with { Text = string.Join('\n', file.Lines.Select(WithoutComment)) }, pattern);

    private static string WithoutComment(string line) =>
        line.TrimStart().StartsWith("//", StringComparison.Ordinal) ? "" : line;
}
