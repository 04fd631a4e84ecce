namespace Sitrep.Gateway.Tests.Cli;

public sealed class CompareCommandTests
{
    [Fact]
    public async Task Compare_EveryOption_ReachesTheGateway()
    {
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/json", "{}");

        var run = await CliRun.OfAsync(
            ["compare", "--start", "2025-11-16", "--end", "2025-11-17", "--zone", "UTC", "--region", "UA51", "--left-at", "d1.s1", "--left-as-of",
                "2025-11-15",
                "--right-at", "d1.s2", "--right-as-of", "2025-11-20", "--left-start", "a", "--left-end", "b", "--right-start", "c",
                "--right-end", "d",
                "--require-all", "--format", "json"],
            gateway: gateway.Address);

        Assert.Equal((0, "{}"), (run.ExitCode, run.Text));
        var request = gateway.Requests.Single();
        Assert.Equal("application/json", request.Accept);
        Assert.Equal(
            "/v1/reports/compare?start=2025-11-16&end=2025-11-17&zone=UTC&region=UA51&leftAt=d1.s1"
                + "&leftAsOf=2025-11-15&rightAt=d1.s2&rightAsOf=2025-11-20"
            + "&leftStart=a&leftEnd=b&rightStart=c&rightEnd=d&require=all",
            request.Target);
    }

    [Fact]
    public async Task Compare_Markdown_IsTheDefaultAndWarnsOfWhatIsMissing()
    {
        await using var gateway = await ScriptedGateway.StartAsync(
            200, "text/markdown", "# Compared\n\n> **Partial report.** The strikes section is unavailable: it cannot be reached.\n");

        var run = await CliRun.OfAsync(
            ["compare", "--start", "2025-11-16", "--end", "2025-11-17", "--left-at", "d1.s1", "--gateway", gateway.Address]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("text/markdown", gateway.Requests.Single().Accept);
        Assert.Contains("warning: The strikes section is unavailable", run.Error, StringComparison.Ordinal);
    }
}
