using Sitrep.House.Infrastructure;

namespace Sitrep.House.Documents;

public sealed partial class MachineTests
{
    // The rules have to spell out what they look for.
    private static readonly Rule Paths = new(
        "A clone works anywhere: nothing may name a folder of one machine.",
        file => !file.IsUnder("tests/House"),
        file => Matching.Lines(file, MachinePath()));

    private static readonly Rule TemporaryFolders = new(
        "Not every system has this folder, and two users of one collide in it: ask for Path.GetTempPath or a setting.",
        file => file.IsCode && !file.IsTest,
        file => Matching.CodeLines(file, TemporaryFolder()));

    private static readonly Rule Feeds = new(
        "Packages come from wherever the reader's own tools are set to: no file may choose a registry.",
        file => !file.IsUnder("tests/House"),
        file => file.Name.ToUpperInvariant() is "NUGET.CONFIG" or ".NPMRC" or "PIP.CONF"
            ? [file.Name]
            : Matching.Lines(file, Feed()));

    [Fact]
    public void Files_All_NameNoMachinesFolder() => Paths.Holds();

    [Theory]
    [InlineData("cd /" + "work/main")]
    [InlineData("see /" + "root/notes.md")]
    [InlineData("/home/anna/sitrep")]
    [InlineData(@"C:\Users\Anna\sitrep")]
    public void Check_FolderOfAMachine_IsFound(string text) => Paths.Finds("docs/a.md", text);

    [Fact]
    public void Check_AddressWithSuchAWord_IsAllowed() => Paths.Allows("docs/a.md", "https://example.org/" + "work/item and ./" + "work/x");

    [Fact]
    public void Sources_OutsideTests_NameNoTemporaryFolder() => TemporaryFolders.Holds();

    [Fact]
    public void Check_TemporaryFolder_IsFound() => TemporaryFolders.Finds("gateway/A.cs", "const string Spool = \"/tmp/spool\";");

    [Fact]
    public void Files_All_ChooseNoRegistry() => Feeds.Holds();

    [Theory]
    [InlineData("NuGet.config", "<configuration />")]
    [InlineData("gateway/Dockerfile", "RUN npm ci --registry http://packages.example:4873")]
    [InlineData("Directory.Build.props", "<RestoreSources>https://feed.example/v3/index.json</RestoreSources>")]
    [InlineData("docs/a.md", "dotnet restore --source https://feed.example")]
    public void Check_Registry_IsFound(string path, string text) => Feeds.Finds(path, text);

    [GeneratedRegex(@"(?<![\w.:-])/(work|root|home/\w+)/|\b[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex("\"/(var/)?tmp\\b")]
    private static partial Regex TemporaryFolder();

    [GeneratedRegex(@"RestoreSources|RestoreAdditionalProjectSources|--registry\b|--index-url\b|restore\b.*--source\b|/v3/index\.json")]
    private static partial Regex Feed();
}
