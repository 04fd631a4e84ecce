namespace Sitrep.Gateway.Tests.Cli;

public sealed class RederiveCommandTests
{
    private const string Answer = """
        {"row":{"line":7,"kind":"attack","id":"a1","outcome":"revised","changes":[{"field":"claims[launched attack-uav ua-air-force].item","oldValue":"\"фенікс\"","newValue":"\"phoenix\""}]}}
        {"summary":{"new":0,"revised":1,"unchanged":0,"rejected":0,"gone":0,"revisions":{"diplomacy":3,"strikes":5,"pair":"d3.s5"}}}

        """;

    [Fact]
    public async Task Rederive_OneFormat_ShowsWhatChanged()
    {
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/x-ndjson", Answer);

        var run = await CliRun.OfAsync(["rederive", "missile_attacks_daily", "--author", "desk one", "--gateway", gateway.Address]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(("POST", "/v1/rederivations?author=desk%20one&format=missile_attacks_daily", "", ""), gateway.Requests.Single());
        Assert.Contains("\"фенікс\" → \"phoenix\"", run.Console, StringComparison.Ordinal);
        Assert.Contains("Derived anew: 0 new, 1 revised, 0 unchanged, 0 rejected, 0 gone; revisions d3.s5.", run.Console, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rederive_DryRun_SaysThatNothingWasWritten()
    {
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/x-ndjson", Answer);

        var run = await CliRun.OfAsync(["rederive", "--dry-run", "--gateway", gateway.Address]);

        Assert.Equal("/v1/rederivations?dryRun=true", gateway.Requests.Single().Target);
        Assert.Contains("Dry run, nothing written: 0 new, 1 revised", run.Console, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rederive_Refused_PrintsTheProblem()
    {
        await using var gateway = await ScriptedGateway.StartAsync(
            404, "application/problem+json",
            """{"type":"not-found","title":"There is no such thing.","status":404,"detail":"No service reads the format 'pdf'."}""");

        var run = await CliRun.OfAsync(["rederive", "pdf", "--gateway", gateway.Address]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("No service reads the format 'pdf'.", run.Error, StringComparison.Ordinal);
    }
}
