using Sitrep.House.Infrastructure;

namespace Sitrep.House.Graph;

public sealed class ImportGraphTests
{
    private const string Why = "The import graph of docs/architecture.md keeps services apart and the foundation free of their words: ";

    private static readonly Rule References = new(
        Why + "move what both need into the project that both may reference.",
        file => file.Name.EndsWith(ProjectFile.Extension, StringComparison.Ordinal),
        ProjectFile.Check);

    private static readonly Rule Usings = new(
        Why + "a namespace may be used only along its edges.",
        file => (file.IsCode || (file.IsCodeOrProject && !file.IsTest)) && ProjectOf(file.Path) is not null,
        file => UsingLines.Check(file, ProjectOf(file.Path)!));

    [Fact]
    public void ProjectReferences_Repository_FollowTheGraph() => References.Holds();

    [Theory]
    [InlineData("services/Strikes/Strikes.csproj", "../Diplomacy/Diplomacy.csproj")]
    [InlineData("gateway/Gateway.csproj", "../services/Evidence/Evidence.csproj")]
    [InlineData("services/Foundation/Storage/Storage.csproj", "../../../protos/Contracts.csproj")]
    [InlineData("services/Host/Host.csproj", @"..\Strikes\Strikes.csproj")]
    [InlineData("services/Common/Common.csproj", "../../protos/Contracts.csproj")]
    public void ProjectReferences_EdgeThatIsNotInTheGraph_IsFound(string path, string reference) =>
        References.Finds(path, $"""<Project><ItemGroup><ProjectReference Include="{reference}" /></ItemGroup></Project>""");

    [Fact]
    public void ProjectReferences_BuiltBeforeOnly_IsAllowed() =>
        References.Allows(
            "services/Host/Host.csproj",
            """<Project><ProjectReference Include="../Strikes/Strikes.csproj" ReferenceOutputAssembly="false" /></Project>""");

    [Fact]
    public void UsingLines_Repository_FollowTheGraph() => Usings.Holds();

    [Theory]
    [InlineData("services/Strikes/A.cs", "using Sitrep.Diplomacy.Agreements;")]
    [InlineData("gateway/A.cs", "using Sitrep.Storage;")]
    [InlineData("gateway/A.cs", "global using static Sitrep.Evidence.Claims.Measures;")]
    [InlineData("services/Foundation/Hosting/A.cs", "using Reasons = Sitrep.Evidence.V1.ErrorReason;")]
    [InlineData("protos/A.cs", "using global::Sitrep.Evidence.Time;")]
    [InlineData("gateway/Gateway.csproj", """    <Using Include="Sitrep.Storage" />""")]
    public void UsingLines_NamespaceOutOfReach_IsFound(string path, string line) => Usings.Finds(path, line + "\n");

    [Theory]
    [InlineData("services/Strikes/A.cs", "using Sitrep.Storage;")]
    [InlineData("gateway/A.cs", "using Sitrep.Diplomacy.V1;")]
    public void UsingLines_NamespaceWithinReach_IsAllowed(string path, string line) => Usings.Allows(path, line + "\n");

    [Fact]
    public void Projects_Each_HasTestsAndStandsInTheSolution()
    {
        var solution = Repository.Files.Single(file => file.Path == "Microservices.sln").Text;
        string[] projects = [.. Repository.Files.Select(file => file.Name)
            .Where(name => name.EndsWith(ProjectFile.Extension, StringComparison.Ordinal))];

        Assert.All(HouseGraph.Projects, project =>
        {
            Assert.Contains(project + ProjectFile.Extension, projects);
            Assert.Contains(HouseGraph.TestsOf(project) + ProjectFile.Extension, projects);
        });
        Assert.All(projects, project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }

    // The project of a file is the nearest project file above it.
    private static string? ProjectOf(string path)
    {
        for (var folder = Parent(path); folder.Length > 0; folder = Parent(folder))
        {
            var project = Repository.Files.FirstOrDefault(file =>
                file.Name.EndsWith(ProjectFile.Extension, StringComparison.Ordinal) && Parent(file.Path) == folder);
            if (project is not null)
                return project.Name[..^ProjectFile.Extension.Length];
        }

        return null;
    }

    private static string Parent(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');
}
