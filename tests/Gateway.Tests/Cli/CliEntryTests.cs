using System.Text.Json;
using Sitrep.Gateway.Cli;

namespace Sitrep.Gateway.Tests.Cli;

public sealed class CliEntryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(false, "--port", "0")]
    [InlineData(false, "--zone=Europe/Kyiv")]
    [InlineData(true, "report", "2025-11-16")]
    [InlineData(true, "reprot", "2025-11-16")]
    [InlineData(true, "--help")]
    [InlineData(true, "--version")]
    public void Takes_AllButSettings(bool isTaken, params string[] args) => Assert.Equal(isTaken, CliEntry.Takes(args));

    [Fact]
    public async Task Help_ListsEveryVerb()
    {
        var run = await CliRun.OfAsync(["--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.All(["report", "compare", "import", "export", "openapi"],
            verb => Assert.Contains($"  {verb} ", run.Console, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WordThatIsNoVerb_IsRefusedWithTheOneMeant()
    {
        var run = await CliRun.OfAsync(["reprot", "2025-11-16"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'reprot'", run.Error, StringComparison.Ordinal);
        Assert.Contains("report", run.Console + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenApi_WritesTheDocument()
    {
        var run = await CliRun.OfAsync(["openapi"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Sitrep", JsonElement.Parse(run.Text).GetProperty("info").GetProperty("title").GetString());
    }
}
