namespace Sitrep.Gateway.Tests.Cli;

public sealed class FormatsCommandTests
{
    private const string Answer = """
        {"formats":[{"name":"bulletin","description":"Records.","columns":["kind","id"],"optionalColumns":[],"services":["diplomacy","strikes"]},
        {"name":"posts","description":"Posts.","columns":["datetime"],"optionalColumns":["oblasts"],"services":["strikes"]}],"unreachable":UNREACHABLE}
        """;

    [Fact]
    public async Task Formats_Always_ListsEachWithItsColumns()
    {
        await using var gateway = await ScriptedGateway.StartAsync(
            200, "application/json", Answer.Replace("UNREACHABLE", "[]", StringComparison.Ordinal));

        var run = await CliRun.OfAsync(["formats", "--gateway", gateway.Address]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "bulletin (diplomacy, strikes)\n  Records.\n  columns: kind, id\nposts (strikes)\n  Posts.\n  columns: datetime\n  optional: oblasts\n",
            run.Text);
        Assert.Equal("/v1/imports", gateway.Requests.Single().Target);
    }

    [Fact]
    public async Task Formats_ServiceThatDidNotAnswer_IsNamedAndIsNoSuccess()
    {
        await using var gateway = await ScriptedGateway.StartAsync(
            200, "application/json", Answer.Replace("UNREACHABLE", "[\"strikes\"]", StringComparison.Ordinal));

        var run = await CliRun.OfAsync(["formats", "--gateway", gateway.Address]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("strikes", run.Error, StringComparison.Ordinal);
    }
}
