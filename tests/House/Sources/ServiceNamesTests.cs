using Sitrep.House.Infrastructure;

namespace Sitrep.House.Sources;

public sealed partial class ServiceNamesTests
{
    // Sentences are written for the sections that there are words for: a folder for each subject, and what serves them all.
    private static readonly string[] Prose =
    [
        "gateway/Reports/Agreements", "gateway/Reports/Attacks", "gateway/Reports/Casualties", "gateway/Reports/Conflicts",
        "gateway/Reports/Damages", "gateway/Reports/Exchanges", "gateway/Reports/Markdown", "gateway/Reports/Negotiations",
        "gateway/Reports/Outages", "gateway/Reports/Statements", "gateway/Reports/Wording",
    ];

    private static readonly Rule Gateway = new(
        "The gateway knows services by the list that their contracts make: ask SectionList, so that a further one is no change of it.",
        file => file.IsCodeOrProject && file.IsUnder("gateway") && !Prose.Any(file.IsUnder),
        file => Matching.CodeLines(file, OneService()));

    private static readonly Rule Kernel = new(
        "What services share names none of them: move it to that service, take it as an argument, or ask the contract's section.",
        file => file.IsCodeOrProject && file.IsUnder("services/Evidence"),
        file => Matching.CodeLines(file, NameOfAService()));

    [Fact]
    public void Gateway_OutsideItsProse_NamesNoService() => Gateway.Holds();

    [Theory]
    [InlineData("gateway/Backends/A.cs", "using Sitrep.Strikes.V1;")]
    [InlineData("gateway/Gateway.csproj", """    <Using Include="Sitrep.Strikes.V1" />""")]
    [InlineData("gateway/Live/A.cs", "if (name == \"diplomacy\") return;")]
    [InlineData("gateway/Reports/A.cs", "public StrikesSection? Strikes { get; }")]
    public void Gateway_OneService_IsFound(string path, string line) => Gateway.Finds(path, line);

    [Fact]
    public void Gateway_Prose_MayNameThem() => Gateway.Allows("gateway/Reports/Wording/A.cs", "using Sitrep.Strikes.V1;");

    [Fact]
    public void Evidence_Code_NamesNoService() => Kernel.Holds();

    [Theory]
    [InlineData("using Sitrep.Strikes.V1;")]
    [InlineData("using Told = Sitrep.Diplomacy.V1.Statement;")]
    [InlineData("public static int Of(Strikes.V1.Attack attack) => 0;")]
    [InlineData("public static bool IsDiplomacy(Measure measure) => true;")]
    [InlineData("private const string Prefix = \"strikes.\";")]
    public void Evidence_Service_IsFound(string line) => Kernel.Finds("services/Evidence/Claims/A.cs", line);

    [Fact]
    public void Evidence_Comment_MayNameThem() => Kernel.Allows("services/Evidence/Claims/A.cs", "/// <summary>Empty in strikes.</summary>");

    [GeneratedRegex(@"\b(Strikes|Diplomacy)(Section|App)?\b|""(strikes|diplomacy)""")]
    private static partial Regex OneService();

    [GeneratedRegex("strikes|diplomacy", RegexOptions.IgnoreCase)]
    private static partial Regex NameOfAService();
}
