namespace Sitrep.House.Infrastructure;

/// <summary>A file of the repository.</summary>
/// <param name="Path">Path from the root, with forward slashes.</param>
/// <param name="Text">What it says.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>Code, or a project file: what it imports holds in all code of the project.</summary>
    public bool IsCodeOrProject => IsCode || Path.EndsWith(".csproj", StringComparison.Ordinal);

    public bool IsTest => IsUnder("tests");

    public string Name => System.IO.Path.GetFileName(Path);

    public string[] Lines => Text.Split('\n');

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
