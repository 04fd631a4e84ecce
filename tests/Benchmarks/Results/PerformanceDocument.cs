namespace Sitrep.Benchmarks.Results;

/// <summary>The table within docs/performance.md; what stands around its marks is written by hand.</summary>
internal static class PerformanceDocument
{
    private const string Begin = "<!-- benchmarks: begin -->\n";
    private const string End = "<!-- benchmarks: end -->";

    /// <summary>Puts a text between the marks.</summary>
    public static void Write(string content)
    {
        var file = Path.Combine(Root(), "docs", "performance.md");
        var text = File.ReadAllText(file);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < Begin.Length || end < begin)
            throw new InvalidOperationException($"{file} lacks its marks.");
        File.WriteAllText(file, text[..begin] + content + text[end..]);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Microservices.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Not within a checkout.");
    }
}
