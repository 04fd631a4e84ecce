namespace Sitrep.Contracts.Tests.Surface;

/// <summary>Keeps protos/SURFACE.txt in step with the contracts, so that a diff shows every change of them. Run these tests with
/// SITREP_UPDATE_SURFACE=1 in the environment to write the file anew.</summary>
public sealed class SurfaceTests
{
    private const string UpdateVariable = "SITREP_UPDATE_SURFACE";

    [Fact]
    public void SurfaceFile_ContractsAsCompiled_SaysTheSame()
    {
        var path = Path.Combine(RepositoryRoot(), "protos", "SURFACE.txt");
        var now = SurfaceText.Generate();
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            File.WriteAllText(path, now);

        var written = File.Exists(path) ? File.ReadAllLines(path) : [];
        var current = now.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] changes =
        [
            .. written.Except(current).Select(line => "- " + line),
            .. current.Except(written).Select(line => "+ " + line),
        ];
        Assert.True(
            written.SequenceEqual(current),
            $"The contracts changed. If that is meant, run these tests with {UpdateVariable}=1 and commit protos/SURFACE.txt.\n"
            + string.Join('\n', changes));
    }

    [Fact]
    public void Generate_KnownElements_AreListed()
    {
        var surface = SurfaceText.Generate();

        Assert.Contains("field sitrep.evidence.v1.Quantity.lower = 1 optional int64\n", surface, StringComparison.Ordinal);
        Assert.Contains("field sitrep.evidence.v1.Moment.day = 2 oneof said string\n", surface, StringComparison.Ordinal);
        Assert.Contains("value sitrep.evidence.v1.Disclosure.DISCLOSURE_WITHHELD = 4\n", surface, StringComparison.Ordinal);
        Assert.Contains(
            "rpc sitrep.evidence.v1.ImportService.Import(stream sitrep.evidence.v1.ImportRequest) returns (stream "
                + "sitrep.evidence.v1.ImportResponse) Idempotent\n",
            surface,
            StringComparison.Ordinal);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Microservices.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No Microservices.sln above the tests.");
    }
}
