namespace Sitrep.Host;

/// <summary>Finds the children's binaries, which the build puts beside Host's own: <c>bin/PROJECT/CONFIGURATION</c>.</summary>
internal static class Binaries
{
    private static readonly DirectoryInfo Own = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>The program of a project.</summary>
    public static string Of(string project) => Path.Combine(Folder(project), $"Sitrep.{project}.dll");

    /// <summary>The file that ships beside a project's program.</summary>
    public static string Beside(string project, params string[] path) => Path.Combine([Folder(project), .. path]);

    private static string Folder(string project) => Path.Combine(Own.Parent!.Parent!.FullName, project, Own.Name);
}
