using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Reports.Markdown;
using Sitrep.Gateway.Tests.Reports.Markdown;

namespace Sitrep.Gateway.Tests.Cli;

public sealed class ReportCommandTests
{
    private const string Problem = """
        {"type":"urn:sitrep:problem:invalid","title":"The request is wrong.","status":400,"detail":"Two parameters are wrong.",
         "errors":[{"field":"date","reason":"Is no date.","remedy":"Write 2025-11-16."},
                   {"field":"zone","reason":"Is no zone","remedy":"Write Europe/Kyiv"}],"traceId":"abc123"}
        """;

    [Fact]
    public async Task Report_Markdown_PrintsTheBytesExactly()
    {
        var report = MarkdownRenderer.Render(SampleNight.Report());
        await using var gateway = await ScriptedGateway.StartAsync(async context => await context.Response.Body.WriteAsync(report));

        var run = await CliRun.OfAsync(["report", "2025-11-16", "--gateway", gateway.Address]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(report, run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(("GET", "/v1/reports/2025-11-16", "text/markdown", ""), gateway.Requests.Single());
    }

    [Fact]
    public async Task Report_EveryOption_ReachesTheGateway()
    {
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/json", "{}");

        await CliRun.OfAsync(
            ["report", "--start", "2025-11-15T18:00", "--end", "2025-11-16T09:00", "--zone", "Europe/Kyiv", "--region", "UA51",
                "--as-of", "2025-11-16T12:00:00Z", "--at", "d1.s2", "--require-all", "--format", "json"],
            gateway: gateway.Address);

        var request = gateway.Requests.Single();
        Assert.Equal("application/json", request.Accept);
        Assert.Equal(
            "/v1/reports?start=2025-11-15T18%3A00&end=2025-11-16T09%3A00&zone=Europe%2FKyiv&region=UA51"
                + "&asOf=2025-11-16T12%3A00%3A00Z&at=d1.s2&require=all",
            request.Target);
    }

    [Fact]
    public async Task Report_Refused_NamesEveryFaultAndExitsWithOne()
    {
        await using var gateway = await ScriptedGateway.StartAsync(400, "application/problem+json", Problem);

        var run = await CliRun.OfAsync(["report", "2025-13-40", "--zone", "Mars", "--gateway", gateway.Address]);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("date: Is no date. Write 2025-11-16.", run.Error, StringComparison.Ordinal);
        Assert.Contains("zone: Is no zone. Write Europe/Kyiv.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, "application/problem+json",
        """{"title":"A section is missing.","sections":{"strikes":{"state":"unavailable","since":"2025-11-16T13:05:00Z","reason":"deadline"},"diplomacy":{"state":"current"}}}""", "strikes: unavailable since 2025-11-16T13:05:00Z (deadline)")]
    [InlineData(502, "text/html", "<html>", "502")]
    [InlineData(500, "application/problem+json", "{broken", "500")]
    public async Task Report_Failed_ExitsWithTwo(int status, string contentType, string body, string expected)
    {
        await using var gateway = await ScriptedGateway.StartAsync(status, contentType, body);

        var run = await CliRun.OfAsync(["report", "2025-11-16", "--require-all", "--gateway", gateway.Address]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("diplomacy", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_NobodyThere_ExitsWithTwoWithoutAStackTrace()
    {
        var run = await CliRun.OfAsync(["report", "2025-11-16", "--gateway", "http://127.0.0.1:1"]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: the gateway at http://127.0.0.1:1/ cannot be reached", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_PartialMarkdown_IsPrintedWithAWarning()
    {
        var facts = SampleNight.Facts(strikes: null, SampleSections.Diplomacy());
        SectionState missing = new("strikes", Gateway.V1.SectionCondition.Unavailable, null, Gateway.V1.SectionFault.Unavailable);
        var report = MarkdownRenderer.Render(SampleNight.ReportOf(facts, missing));
        await using var gateway = await ScriptedGateway.StartAsync(async context => await context.Response.Body.WriteAsync(report));

        var run = await CliRun.OfAsync(["report", "2025-11-16", "--gateway", gateway.Address]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(report, run.Output);
        Assert.StartsWith("warning: The strikes section is unavailable", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_PartialJson_IsPrintedWithAWarning()
    {
        const string Body = """{"delivery":{"partial":true,"sections":{"diplomacy":{"state":"current"},"strikes":{"state":"stale","since":"2025-11-16T13:05:00Z","reason":"shed"}}}}""";
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/json", Body);

        var run = await CliRun.OfAsync(["report", "2025-11-16", "--format", "json", "--gateway", gateway.Address]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Body, run.Text);
        Assert.Equal("warning: strikes: stale since 2025-11-16T13:05:00Z (shed)", run.Error.Trim());
    }

    [Fact]
    public async Task Report_Out_WritesTheFile()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var gateway = await ScriptedGateway.StartAsync(200, "text/markdown", "# é\n");
        try
        {
            var run = await CliRun.OfAsync(["report", "2025-11-16", "--out", file, "--gateway", gateway.Address]);

            Assert.Equal(0, run.ExitCode);
            Assert.Empty(run.Output);
            Assert.Equal(Encoding.UTF8.GetBytes("# é\n"), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("report")]
    [InlineData("report", "2025-11-16", "--start", "2025-11-15T18:00")]
    [InlineData("report", "2025-11-16", "--format", "pdf")]
    [InlineData("report", "2025-11-16", "--gateway", "ftp://x")]
    public async Task Report_WrongArguments_ExitsWithOne(params string[] args)
    {
        var run = await CliRun.OfAsync(args);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEqual("", run.Error);
    }
}
