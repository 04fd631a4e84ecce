using System.Net;
using Google.Rpc;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Imports;

public sealed class ImportTests
{
    private const string Bulletin = "/v1/imports/bulletin";
    private const string File = "{\"bulletin\":1,\"knownTime\":\"2025-11-16T12:00:00Z\"}\n{\"kind\":\"attack\"}\n{\"kind\":\"statement\"}\n";

    [Fact]
    public async Task Bulletin_EachServiceItsLines_OneOutcomePerLine()
    {
        await using var run = await StartAsync();

        var lines = await SendAsync(run, Bulletin);

        var rows = lines.Where(line => line.TryGetProperty("row", out _)).Select(line => line.GetProperty("row")).ToArray();
        Assert.Equal(["attack new", "statement new"], rows.Select(row => $"{row.GetProperty("kind")} {row.GetProperty("outcome")}"));
        var summary = lines[^1].GetProperty("summary");
        Assert.Equal(2, summary.GetProperty("new").GetInt64());
        Assert.Equal("d2.s2", summary.GetProperty("revisions").GetProperty("pair").GetString());
        Assert.False(summary.TryGetProperty("status", out _));
        Assert.Equal(File, Assert.Single(run.Strikes.State.Imports.Written));
        Assert.Equal(File, Assert.Single(run.Diplomacy.State.Imports.Written));

        var report = await run.GetAsync(GatewayRun.Day);
        Assert.Equal("d2.s2", report.GetProperty("revisions").GetProperty("pair").GetString());
    }

    [Fact]
    public async Task Bulletin_DryRun_WritesNothing()
    {
        await using var run = await StartAsync();

        var lines = await SendAsync(run, $"{Bulletin}?dryRun=true");

        Assert.Equal(2, lines[^1].GetProperty("summary").GetProperty("new").GetInt64());
        AssertNothingWritten(run);
    }

    [Fact]
    public async Task Bulletin_RejectedAtOne_ProblemNamesEveryFaultByLine_NothingWritten()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Imports.Rows[0] = Row(2, "attack", Outcome.Rejected, "claims[0].quantity.lower", "window");
        run.Diplomacy.State.Imports.Rows.Add(Row(4, "poem", Outcome.Elsewhere));
        run.Strikes.State.Imports.Rows.Add(Row(4, "poem", Outcome.Elsewhere));

        using var response = await PostAsync(run, Bulletin);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(["line 2: claims[0].quantity.lower", "line 2: window", "line 4: kind"], ProblemReading.FieldsOf(problem));
        AssertNothingWritten(run);
    }

    [Fact]
    public async Task Bulletin_MoreFaultsThanShown_CountsTheRest()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Imports.Rows.AddRange(Enumerable.Range(10, 120).Select(line => Row(line, "attack", Outcome.Rejected, "id")));

        using var response = await PostAsync(run, Bulletin);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(100, problem.GetProperty("errors").GetArrayLength());
        Assert.Equal(20, problem.GetProperty("more").GetInt32());
    }

    [Fact]
    public async Task Bulletin_NothingForOneService_IsWrittenByTheOther()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Imports.Rows.Clear();
        run.Strikes.State.Imports.Rows.AddRange([Row(2, "attack", Outcome.New), Row(3, "attack", Outcome.New)]);
        run.Diplomacy.State.Imports.Rows.Clear();
        run.Diplomacy.State.Imports.Rows.AddRange([Row(2, "attack", Outcome.Elsewhere), Row(3, "attack", Outcome.Elsewhere)]);

        var lines = await SendAsync(run, Bulletin);

        Assert.Equal(2, lines[^1].GetProperty("summary").GetProperty("new").GetInt64());
        Assert.Equal("d1.s2", lines[^1].GetProperty("summary").GetProperty("revisions").GetProperty("pair").GetString());
        Assert.Single(run.Strikes.State.Imports.Written);
        Assert.Empty(run.Diplomacy.State.Imports.Written);
    }

    [Fact]
    public async Task Bulletin_OneServiceDown_NothingWritten()
    {
        await using var run = await StartAsync();
        await run.Diplomacy.KillAsync();

        using var response = await PostAsync(run, Bulletin);

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        AssertNothingWritten(run);
    }

    [Theory]
    [InlineData("2025-11-16T11:59:59Z")]
    [InlineData("2099-01-01T00:00:00Z")]
    public async Task KnownTime_BeforeTheNewestOrInTheFuture_ConflictNamesBoth(string knownTime)
    {
        await using var run = await StartAsync();

        using var response = await PostAsync(run, $"{Bulletin}?knownTime={knownTime}");

        var problem = await response.ProblemAsync(HttpStatusCode.Conflict);
        var reason = problem.GetProperty("errors")[0].GetProperty("reason").GetString();
        Assert.Contains(knownTime, reason);
        Assert.Contains("2025-11-16T12:00:00Z", reason);
        AssertNothingWritten(run);
    }

    [Fact]
    public async Task KnownTime_OfAHeaderBehindBlankLines_IsReadToo()
    {
        await using var run = await StartAsync();
        var file = "\n \t\r\n" + File.Replace("2025-11-16T12:00:00Z", "2025-11-16T11:59:59Z", StringComparison.Ordinal);

        using var response = await run.Http.PostAsync(Bulletin, new StringContent(file));

        await response.ProblemAsync(HttpStatusCode.Conflict);
        AssertNothingWritten(run);
    }

    [Fact]
    public async Task Bulletin_OneFailsLate_SaysThatSendingItAgainCompletesIt()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Imports.WriteFault = Refusals.Of(Code.ResourceExhausted, "ERROR_REASON_STORAGE_FULL");

        var lines = await SendAsync(run, Bulletin);

        var summary = lines[^1].GetProperty("summary");
        Assert.Equal(507, summary.GetProperty("status").GetProperty("status").GetInt32());
        Assert.Contains("again completes it", summary.GetProperty("status").GetProperty("detail").GetString());
        Assert.Equal(2, summary.GetProperty("revisions").GetProperty("diplomacy").GetInt64());
    }

    [Fact]
    public async Task BothFailSoon_TheirStatus()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Imports.WriteFault = Refusals.Of(Code.ResourceExhausted, "ERROR_REASON_STORAGE_FULL");
        run.Diplomacy.State.Imports.WriteFault = Refusals.Of(Code.ResourceExhausted, "ERROR_REASON_STORAGE_FULL");

        using var response = await PostAsync(run, Bulletin);

        await response.ProblemAsync(HttpStatusCode.InsufficientStorage);
    }

    [Fact]
    public async Task Format_OfOneService_GoesThereAlone()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Imports.Formats.Add("missile-attacks-daily");

        var lines = await SendAsync(run, "/v1/imports/missile-attacks-daily");

        Assert.Equal(JsonValueKind.Null, lines[^1].GetProperty("summary").GetProperty("revisions").GetProperty("diplomacy").ValueKind);
        Assert.Empty(run.Diplomacy.State.Imports.Written);
    }

    [Fact]
    public async Task Format_OfNoService_NamesThoseThereAre()
    {
        await using var run = await StartAsync();

        using var response = await PostAsync(run, "/v1/imports/pdf");

        var problem = await response.ProblemAsync(HttpStatusCode.NotFound);
        Assert.Contains("bulletin", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task File_OverTheLimit_TooLarge()
    {
        await using var run = await StartAsync();
        using var content = new ByteArrayContent(new byte[33 * 1024 * 1024]);

        using var response = await run.Http.PostAsync(Bulletin, content);

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("Origin", "http://elsewhere.example")]
    [InlineData("Origin", "http://127.0.0.1:5000")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "rebound.example:5000")]
    [InlineData("Host", "localhost.example")]
    public async Task PageInABrowser_MayNotWrite(string header, string value)
    {
        await using var run = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Bulletin) { Content = new StringContent(File) };
        request.Headers.Add(header, value);

        using var response = await run.Http.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.Forbidden);
        AssertNothingWritten(run);
    }

    [Theory]
    [InlineData("localhost:5000")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5000")]
    public async Task HostThatNobodyCanPointElsewhere_MayWrite(string host)
    {
        await using var run = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Bulletin) { Content = new StringContent(File) };
        request.Headers.Host = host;

        using var response = await run.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Formats_Listed_WithTheServicesThatReadThem()
    {
        await using var run = await StartAsync();

        var formats = (await run.GetAsync("/v1/imports")).GetProperty("formats");

        Assert.Equal("bulletin", Assert.Single(formats.EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(2, formats[0].GetProperty("services").GetArrayLength());
    }

    private static async Task<GatewayRun> StartAsync()
    {
        var run = await GatewayRun.StartAsync();
        run.Strikes.State.Imports.Rows.AddRange([Row(2, "attack", Outcome.New), Row(3, "statement", Outcome.Elsewhere)]);
        run.Diplomacy.State.Imports.Rows.AddRange([Row(2, "attack", Outcome.Elsewhere), Row(3, "statement", Outcome.New)]);
        return run;
    }

    private static RowOutcome Row(long line, string kind, Outcome outcome, params string[] faults) => new()
    {
        Line = line,
        Kind = kind,
        Id = $"id-{line}",
        Outcome = outcome,
        Faults = { faults.Select(field => new RowFault { Field = field, Reason = "Is wrong.", Remedy = "Mend it." }) },
    };

    private static Task<HttpResponseMessage> PostAsync(GatewayRun run, string address) => run.Http.PostAsync(address, new StringContent(File));

    private static async Task<JsonElement[]> SendAsync(GatewayRun run, string address)
    {
        using var response = await PostAsync(run, address);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static void AssertNothingWritten(GatewayRun run)
    {
        Assert.Empty(run.Strikes.State.Imports.Written);
        Assert.Empty(run.Diplomacy.State.Imports.Written);
    }
}
