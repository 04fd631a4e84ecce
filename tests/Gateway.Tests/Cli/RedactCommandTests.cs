namespace Sitrep.Gateway.Tests.Cli;

public sealed class RedactCommandTests
{
    private static readonly string[] Command = ["redact", "attacks/a-1", "-", "--reason", "Names a private person.", "--author", "desk"];

    [Fact]
    public async Task Redact_WordsFromStandardInput_AreSentWithoutTheLastLineBreak()
    {
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/json", Answer(erased: true));

        var run = await CliRun.OfAsync(Command, "Ivan\nIvanenko\n", gateway.Address);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("strikes: 3 places in 2 versions of attacks/a-1 now read [redacted-0123456789ab] (revision 7)", run.Console);
        Assert.Contains("attacks/a-2", run.Console);
        var (method, target, _, body) = Assert.Single(gateway.Requests);
        Assert.Equal(("POST", "/v1/redactions"), (method, target));
        using var sent = JsonDocument.Parse(body);
        Assert.Equal("Ivan\nIvanenko", sent.RootElement.GetProperty("words").GetString());
        Assert.NotEmpty(sent.RootElement.GetProperty("requestId").GetString()!);
    }

    [Fact]
    public async Task Redact_NotErasedFromTheFile_FailsWithTheIdToRepeatItWith()
    {
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/json", Answer(erased: false));

        var run = await CliRun.OfAsync([.. Command, "--request-id", "again-1"], "Ivan", gateway.Address);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--request-id again-1", run.Error);
    }

    [Fact]
    public async Task Redact_Refused_PrintsWhy()
    {
        await using var gateway = await ScriptedGateway.StartAsync(
            404, "application/problem+json", """{"title":"The words do not stand where they could be taken out.","detail":"Nowhere.","errors":[]}""");

        var run = await CliRun.OfAsync(Command, "Ivan", gateway.Address);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The words do not stand", run.Error);
    }

    private static string Answer(bool erased) => $$"""
        {"redactions":[{"service":"strikes","redaction":{"record":"attacks/a-1","mark":"[redacted-0123456789ab]","places":3,"versions":2},
        "keptFields":[],"elsewhere":["attacks/a-2"],"elsewhereMore":0,"erased":{{(erased ? "true" : "false")}},"revision":7}]}
        """;
}
