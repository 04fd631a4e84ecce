namespace Sitrep.Gateway.Tests.Cli;

public sealed class CliEntryTests
{
    [Fact]
    public async Task Help_ListsEveryVerb()
    {
        var run = await CliRun.OfAsync(["--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["probe", "report", "compare", "import", "export", "openapi"],
            verb => Assert.Contains($"  {verb} ", run.Console, StringComparison.Ordinal));
    }

    [Fact]
    public async Task FaultySettings_AreAllNamedAndEndWithTwo()
    {
        var run = await CliRun.OfAsync(["--port", "abc", "--zone", "Europe/Kiev0", "--strikes", "nowhere", "--no-such"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--port (SITREP_PORT): 'abc' is not a whole number from 0 to 65535", run.Error, StringComparison.Ordinal);
        Assert.Contains("--zone (SITREP_ZONE): 'Europe/Kiev0' is not an IANA time zone, such as Europe/Kyiv", run.Error, StringComparison.Ordinal);
        Assert.Contains("--strikes (SITREP_STRIKES): 'nowhere'", run.Error, StringComparison.Ordinal);
        Assert.Contains("'--no-such'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FaultyGateway_IsRefusedByName()
    {
        var run = await CliRun.OfAsync(["formats", "--gateway", "nowhere"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--gateway (SITREP_GATEWAY): 'nowhere' is not an address", run.Error, StringComparison.Ordinal);
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
