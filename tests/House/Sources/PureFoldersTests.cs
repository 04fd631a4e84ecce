using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed partial class PureFoldersTests
{
    private static readonly string[] Pure =
    [
        .. ((string[])["Claims", "Figures", "Quantities", "Regions", "Series", "Time"]).Select(folder => $"services/Evidence/{folder}"),
        "services/Diplomacy/Figures",
        "services/Strikes/Figures",
    ];

    private const string Project = "services/Evidence/Evidence.csproj";

    private static readonly Rule Rule = new(
        "What is computed from evidence is pure, so that its laws can be tested: no calls, no SQL; take values, give values.",
        file => (file.IsCode && Pure.Any(file.IsUnder)) || file.Path == Project,
        file => Matching.CodeLines(file, Outside()));

    [Fact]
    public void PureFolders_All_ImportNoTransportAndNoStorage() => Rule.Holds();

    [Theory]
    [InlineData("using Grpc.Core;")]
    [InlineData("using Microsoft.Data.Sqlite;")]
    [InlineData("using Dapper;")]
    [InlineData("using Sitrep.Storage;")]
    public void Check_TransportOrStorage_IsFound(string line) => Rule.Finds("services/Evidence/Figures/A.cs", line);

    [Fact]
    public void Check_TransportImportedByTheProject_IsFound() => Rule.Finds(Project, """    <Using Include="Grpc.Core" />""");

    [GeneratedRegex(
        @"^\s*((global\s+)?using\s+(static\s+)?(\w+\s*=\s*)?|<Using\s+Include="")(Grpc|Microsoft\.Data|Dapper|System\.Net|Sitrep\.Storage)\b")]
    private static partial Regex Outside();
}
