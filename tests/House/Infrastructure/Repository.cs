namespace Sitrep.House.Infrastructure;

/// <summary>The files that people write: everything below the root but what tools make.</summary>
internal static class Repository
{
    private static readonly string[] MadeByTools = [".git", ".vs", ".idea", "artifacts", "bin", "obj", "node_modules", "TestResults", "data"];

    // Files beyond this are data, not text that somebody wrote.
    private const long TextBytesMax = 1 << 20;

    private static readonly string Root = FindRoot();
    private static readonly Lazy<IReadOnlyList<SourceFile>> All = new(() => [.. Read(Root)]);

    public static IReadOnlyList<SourceFile> Files => All.Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Microservices.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No Microservices.sln above the tests.");
    }

    private static IEnumerable<SourceFile> Read(string folder)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(IsText))
            yield return new SourceFile(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName));

        foreach (var below in Directory.EnumerateDirectories(folder).Where(path => !MadeByTools.Contains(Path.GetFileName(path))))
        {
            foreach (var file in Read(below))
                yield return file;
        }
    }

    // In a worktree .git is a file with a path in it, which nobody shares.
    private static bool IsText(FileInfo file) => file.Length <= TextBytesMax && file.LinkTarget is null && file.Name != ".git";
}
