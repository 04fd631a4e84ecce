using Microsoft.AspNetCore.Http;

namespace Sitrep.Gateway.Tests.Cli;

public sealed class ImportCommandTests
{
    private const string Answer = """
        {"progress":{"rows":1,"bytes":10}}
        {"row":{"line":2,"kind":"attack","id":"a1","outcome":"new"}}
        {"row":{"line":3,"kind":"attack","id":"a2","outcome":"revised","changes":[{"field":"claims[launched attack-uav ua-air-force].quantity","oldValue":"{\"lower\":176}","newValue":"{\"lower\":181}"}]}}
        {"row":{"line":4,"kind":"statement","id":"s1","outcome":"unchanged"}}
        {"summary":{"new":1,"revised":1,"unchanged":1,"rejected":0,"gone":0,"revisions":{"diplomacy":3,"strikes":4,"pair":"d3.s4"}}}

        """;

    [Fact]
    public async Task Import_File_SendsItAndShowsWhatBecameOfIt()
    {
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/x-ndjson", Answer);

        var run = await CliRun.OfAsync(
            ["import", "bulletin", "-", "--known-time", "2025-11-16T12:00:00Z", "--author", "desk one", "--gateway", gateway.Address], input: "{}\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("POST", "/v1/imports/bulletin?knownTime=2025-11-16T12%3A00%3A00Z&author=desk%20one", "", "{}\n"), gateway.Requests.Single());
        Assert.Matches(@"attack\s+│\s+1\s+│\s+1\s+│\s+0", run.Console);
        Assert.Contains("claims[launched attack-uav ua-air-force].quantity: {\"lower\":176} → {\"lower\":181}", run.Console,
            StringComparison.Ordinal);
        Assert.Contains("Imported: 1 new, 1 revised, 1 unchanged, 0 rejected, 0 gone; revisions d3.s4.", run.Console, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Import_DryRunWithRejectedRows_NamesEachFaultAndExitsWithOne()
    {
        const string Rejected = """
            {"row":{"line":7,"kind":"attack","id":"a1","outcome":"rejected","faults":[{"field":"claims[0].quantity.lower","reason":"Is negative.","remedy":"Write 0 or more."}]}}
            {"summary":{"new":0,"revised":0,"unchanged":0,"rejected":1,"gone":0,"revisions":{"diplomacy":1,"strikes":1,"pair":"d1.s1"}}}
            """;
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/x-ndjson", Rejected);

        var run = await CliRun.OfAsync(["import", "bulletin", "-", "--dry-run", "--gateway", gateway.Address], input: "{}");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("?dryRun=true", gateway.Requests.Single().Target, StringComparison.Ordinal);
        Assert.Contains("line 7: attack a1", run.Error, StringComparison.Ordinal);
        Assert.Contains("claims[0].quantity.lower: Is negative. Write 0 or more.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Dry run, nothing written: 0 new", run.Console, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OddFileThatLostARow_SaysSoAndSucceeds()
    {
        const string Odd = """
            {"notice":{"field":"cost_usd","reason":"The column is not known.","remedy":"It is kept."}}
            {"row":{"line":2,"kind":"attack","id":"a1","outcome":"new","warnings":[{"field":"model","reason":"It is not known.","remedy":"It is listed."}]}}
            {"row":{"line":0,"kind":"attack","id":"a9","outcome":"gone","warnings":[{"field":"key","reason":"The file has no such row.","remedy":"Nothing."}]}}
            {"summary":{"new":1,"revised":0,"unchanged":0,"rejected":0,"gone":1,"passedOver":2,"revisions":{"diplomacy":null,"strikes":4,"pair":null}}}
            """;
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/x-ndjson", Odd);

        var run = await CliRun.OfAsync(["import", "missile_attacks_daily", "-", "--allow-gone", "--gateway", gateway.Address], input: "a,b\n");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("?allowGone=true", gateway.Requests.Single().Target, StringComparison.Ordinal);
        Assert.Contains("cost_usd: The column is not known. It is kept.", run.Console, StringComparison.Ordinal);
        Assert.Contains("line 2: attack a1: model: It is not known. It is listed.", run.Console, StringComparison.Ordinal);
        Assert.Contains("attack a9", run.Console, StringComparison.Ordinal);
        Assert.Contains("0 rejected, 1 gone, 2 passed over; revision 4 of strikes.", run.Console, StringComparison.Ordinal);
        Assert.Contains("key: The file has no such row. Nothing.", run.Console, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_RefusedBulletin_NamesEveryFaultAndExitsWithOne()
    {
        await using var gateway = await ScriptedGateway.StartAsync(400, "application/problem+json",
            """{"title":"The bulletin is wrong.","errors":[{"field":"line 7: id","reason":"Is missing.","remedy":"Give one."},{"field":"line 9: kind","reason":"Is unknown.","remedy":"Use attack."}]}""");

        var run = await CliRun.OfAsync(["import", "bulletin", "-", "--gateway", gateway.Address], input: "{}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 7: id: Is missing. Give one.", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 9: kind: Is unknown. Use attack.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"summary":{"new":1,"status":{"title":"The strikes service failed late.","status":503}}}""", "The strikes service failed late.")]
    [InlineData("""{"progress":{"rows":1,"bytes":10}}""", "the answer ended without its summary")]
    [InlineData("not json", "the answer is not what a gateway sends")]
    public async Task Import_HalfDone_SaysThatRunningItAgainCompletesIt(string body, string expected)
    {
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/x-ndjson", body);

        var run = await CliRun.OfAsync(["import", "bulletin", "-", "--gateway", gateway.Address], input: "{}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Contains("Running the same again completes it.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AnswerCutOff_ExitsWithTwo()
    {
        await using var gateway = await ScriptedGateway.StartAsync(async context =>
        {
            await context.Response.WriteAsync("{\"progress\":{\"rows\":1,\"bytes\":10}}\n");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        var run = await CliRun.OfAsync(["import", "bulletin", "-", "--gateway", gateway.Address], input: "{}");

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ControlCharactersInAnId_NeverReachTheTerminal()
    {
        const string Hostile = """
            {"row":{"line":1,"kind":"attack","id":"a\u001b[2J","outcome":"revised","changes":[]}}
            {"summary":{"revised":1}}
            """;
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/x-ndjson", Hostile);

        var run = await CliRun.OfAsync(["import", "bulletin", "-", "--gateway", gateway.Address], input: "{}");

        Assert.DoesNotContain('\u001b', run.Console);
    }

    [Fact]
    public async Task Import_NoSuchFile_ExitsWithOne()
    {
        var run = await CliRun.OfAsync(["import", "bulletin", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }
}
