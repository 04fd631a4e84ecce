using Grpc.Core;
using Sitrep.Gateway.Tests.Comparisons;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Reports;

/// <summary>What a report says has changed since the last one.</summary>
public sealed class ReportChangesTests
{
    private const string First = "2025-11-16T12:00:00Z";
    private const string Second = "2025-11-17T18:00:00Z";

    [Fact]
    public async Task Report_OfAnEarlierNight_TellsWhatWasLearnedWithinADayOfItsCutOff()
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4), Lines.Statement("talks go on"));
        await run.PublishAsync(Second, Lines.Zircon(0));

        var report = await run.GetWholeAsync("/v1/reports/2025-11-20");

        var since = report.GetProperty("changesSince");
        Assert.Equal("2025-11-16T18:00:00Z", since.GetProperty("knownTime").GetString());
        Assert.Equal(
            ("2025-10-21T22:00:00Z", "2025-11-20T22:00:00Z"), (since.GetProperty("start").GetString(), since.GetProperty("end").GetString()));
        Assert.Equal("d1.s1", since.GetProperty("revisions").GetProperty("pair").GetString());
        var change = Assert.Single(report.GetProperty("changes").EnumerateArray());
        Assert.Equal(("attacks/zircon", "revised"), (change.GetProperty("record").GetString(), change.GetProperty("change").GetString()));
        Assert.Equal(Second, change.GetProperty("commits")[0].GetProperty("knownTime").GetString());
        Assert.Equal(1, Assert.Single(change.GetProperty("claims").EnumerateArray()).GetProperty("citations")[0].GetInt32());
    }

    [Theory]
    [InlineData("/v1/reports/2025-12-15", 1)]
    [InlineData("/v1/reports/2025-12-16", 0)] // more than 30 days before its end
    [InlineData("/v1/reports/2025-11-15", 0)] // after its end
    public async Task Report_TellsOfRecordsThatEndedWithinThirtyDaysBeforeItsEnd(string address, int changes)
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4));

        Assert.Equal(changes, (await run.GetWholeAsync(address)).GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public async Task Report_AtAPair_SaysTheSameAfterMoreWasLearned()
    {
        await using var run = await ServicesRun.StartAsync();
        await run.PublishAsync(First, Lines.Zircon(4));
        await run.PublishAsync(Second, Lines.Zircon(0));
        var then = await run.GetWholeAsync($"{GatewayRun.Day}?at=d0.s2");
        await run.PublishAsync("2025-11-18T12:00:00Z", Lines.Zircon(1), Lines.Statement("talks go on"));

        // Asked for by time, since the bytes of the pair are kept.
        var asOf = await run.GetWholeAsync($"{GatewayRun.Day}?asOf=2025-11-18T00:00:00Z");

        Assert.Equal(then.GetRawText(), asOf.GetRawText());
        Assert.Single(then.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task Report_BeforeAnythingWasKnown_HasNothingToCompareWith()
    {
        await using var run = await ServicesRun.StartAsync();

        var report = await run.GetWholeAsync(GatewayRun.Day);

        Assert.Equal(JsonValueKind.Null, report.GetProperty("changesSince").GetProperty("knownTime").ValueKind);
        Assert.Empty(report.GetProperty("changes").EnumerateArray());
        Assert.Contains("Nothing is known, so nothing has changed.", await run.Http.GetStringAsync($"{GatewayRun.Day}.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_OfChanges_LiesADayBeforeTheNewestKnownTime()
    {
        await using var run = await GatewayRun.StartAsync();

        await run.GetAsync(GatewayRun.Day);

        var asked = Assert.Single(run.Strikes.State.AskedForChanges);
        Assert.Equal(FakeState.Known.AddHours(-24), asked.LeftTime.ToDateTimeOffset());
        Assert.Equal((1L, 20), (asked.ReadRevision, asked.RowsMax));
        Assert.Equal(TimeSpan.FromDays(30), asked.End.ToDateTimeOffset() - asked.Start.ToDateTimeOffset());
    }

    [Theory]
    [InlineData(StatusCode.Unimplemented)]
    [InlineData(StatusCode.ResourceExhausted)]
    [InlineData(StatusCode.DeadlineExceeded)]
    public async Task ServiceGivesNoChanges_SectionStaysCurrent_AndTheReportSaysWhatIsNotKnown(StatusCode status)
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Before = context => context.Method.EndsWith("/ListChanges", StringComparison.Ordinal)
            ? throw new RpcException(new Status(status, ""))
            : Task.CompletedTask;

        using var response = await run.Http.GetAsync(GatewayRun.Day);
        var report = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Null(response.Headers.ETag);
        var delivery = report.GetProperty("delivery");
        Assert.Equal((true, 0), (delivery.GetProperty("partial").GetBoolean(), delivery.GetProperty("unreachable").GetArrayLength()));
        Assert.Equal("current", delivery.GetProperty("sections").GetProperty("strikes").GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("changesSince").GetProperty("revisions").GetProperty("strikes").ValueKind);
        var markdown = await run.Http.GetStringAsync($"{GatewayRun.Day}.md");
        Assert.Contains("**Partial report.** What changed since the last report is not known.", markdown, StringComparison.Ordinal);
        Assert.Contains("What changed in strikes is not known, since the service did not say.", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?require=all")]
    [InlineData("?at=d1.s1")]
    public async Task ServiceGivesNoChanges_ReportThatMustBeWhole_IsRefused(string query)
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Before = context => context.Method.EndsWith("/ListChanges", StringComparison.Ordinal)
            ? throw new RpcException(new Status(StatusCode.Unimplemented, ""))
            : Task.CompletedTask;

        using var response = await run.Http.GetAsync(GatewayRun.Day + query);

        var problem = await response.ProblemAsync(System.Net.HttpStatusCode.ServiceUnavailable);
        Assert.StartsWith("What changed since the last report is not known;", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_AskedBefore_KeepsItsChangesAndTheContentHash()
    {
        await using var run = await GatewayRun.StartAsync();
        var before = await run.GetAsync(GatewayRun.Day);
        await run.Strikes.KillAsync();
        await run.UntilAsync(async () => (await run.SectionAsync("strikes")).GetProperty("state").GetString() == "stale");

        var stale = await run.GetAsync(GatewayRun.Day);

        Assert.Equal("d0.s0", stale.GetProperty("changesSince").GetProperty("revisions").GetProperty("pair").GetString());
        Assert.Equal(HashOf(before), HashOf(stale));
    }

    private static string? HashOf(JsonElement report) => report.GetProperty("delivery").GetProperty("contentHash").GetString();
}
