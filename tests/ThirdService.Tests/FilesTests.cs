namespace Sitrep.ThirdService.Tests;

/// <summary>What a service takes: a contract, a program, and nothing elsewhere.</summary>
public sealed class FilesTests
{
    [Fact]
    public void ThirdService_Files_AreTheseAndNoOthers()
    {
        var folder = Path.Combine(RepositoryRoot(), "tests", "ThirdService");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.EndsWith("packages.lock.json", StringComparison.Ordinal));

        Assert.Equal(
            [
                "Contracts/Records.cs",
                "Contracts/Relief.Contracts.csproj",
                "Contracts/relief/v1/convoy_service.proto",
                "Contracts/relief/v1/section.proto",
                "Directory.Build.props",
                "Relief/Convoys/ConvoyKind.cs",
                "Relief/Convoys/ConvoyService.cs",
                "Relief/Migrations/0001_relief.sql",
                "Relief/Program.cs",
                "Relief/Relief.csproj",
                "Relief/ReliefApp.cs",
                "Relief/Summaries/SummaryService.cs",
                "Relief/Watching/WatchService.cs",
            ],
            files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("gateway")]
    [InlineData("protos")]
    [InlineData("services")]
    public void Product_Sources_DoNotKnowIt(string folder) => Assert.DoesNotContain(
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot(), folder), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".proto" or ".csproj")
            .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal)),
        file => File.ReadAllText(file).Contains("convoy", StringComparison.OrdinalIgnoreCase));

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Microservices.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No Microservices.sln above the tests.");
    }
}
