using System.Net;
using Google.Rpc;
using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Rederivations;

/// <summary>The address of re-derivations, with scripted services behind it.</summary>
public sealed class RederivationTests
{
    private const string Path = "/v1/rederivations";

    [Fact]
    public async Task Post_NoFormat_BothServicesDeriveTheirRows()
    {
        await using var run = await StartAsync();

        var lines = await SendAsync(run, $"{Path}?author=desk");

        Assert.Equal(
            ["exchange unchanged", "attack revised"],
            lines.Where(line => line.TryGetProperty("row", out _)).Select(line => line.GetProperty("row"))
                .Select(row => $"{row.GetProperty("kind")} {row.GetProperty("outcome")}"));
        var summary = lines[^1].GetProperty("summary");
        Assert.Equal((1, 1, true), (summary.GetProperty("revised").GetInt32(), summary.GetProperty("unchanged").GetInt32(),
            summary.GetProperty("published").GetBoolean()));
        Assert.Equal("d1.s2", summary.GetProperty("revisions").GetProperty("pair").GetString());
        Assert.Equal([true, false], run.Strikes.State.Imports.Rederived.Select(request => request.DryRun));
        Assert.All(run.Strikes.State.Imports.Rederived, request => Assert.Equal(("", "desk"), (request.Format, request.Author)));
    }

    [Fact]
    public async Task Post_DryRun_NothingIsAskedForButATry()
    {
        await using var run = await StartAsync();

        var lines = await SendAsync(run, $"{Path}?dryRun=true");

        Assert.Equal(1, lines[^1].GetProperty("summary").GetProperty("revised").GetInt32());
        Assert.False(lines[^1].GetProperty("summary").GetProperty("published").GetBoolean());
        AssertNothingWritten(run);
    }

    [Fact]
    public async Task Post_FormatOfOneService_GoesThereAlone()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Imports.Formats.Add("posts");

        await SendAsync(run, $"{Path}?format=posts&knownTime=2025-11-16T12:00:00Z");

        Assert.Empty(run.Diplomacy.State.Imports.Rederived);
        Assert.All(run.Strikes.State.Imports.Rederived, request =>
            Assert.Equal(("posts", "2025-11-16T12:00:00Z"), (request.Format, $"{request.KnownTime.ToDateTimeOffset():yyyy-MM-ddTHH:mm:ssZ}")));
    }

    [Fact]
    public async Task Post_FormatOfNoService_NamesThoseThereAre()
    {
        await using var run = await StartAsync();

        using var response = await run.Http.PostAsync($"{Path}?format=pdf", content: null);

        Assert.Contains("bulletin", (await response.ProblemAsync(HttpStatusCode.NotFound)).GetProperty("detail").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OneServiceDown_IsNamedAndNothingIsWritten()
    {
        await using var run = await StartAsync();
        await run.Diplomacy.KillAsync();

        using var response = await run.Http.PostAsync(Path, content: null);

        Assert.Contains("diplomacy", (await response.ProblemAsync(HttpStatusCode.ServiceUnavailable)).GetProperty("detail").GetString(),
            StringComparison.Ordinal);
        AssertNothingWritten(run);
    }

    [Fact]
    public async Task Post_OneServiceOlder_IsNamedAndNothingIsWritten()
    {
        await using var run = await StartAsync();
        run.Diplomacy.State.Imports.Refusal = new(new Grpc.Core.Status(StatusCode.Unimplemented, "unknown"));

        using var response = await run.Http.PostAsync(Path, content: null);

        Assert.Contains("diplomacy", (await response.ProblemAsync(HttpStatusCode.NotImplemented)).GetProperty("detail").GetString(),
            StringComparison.Ordinal);
        AssertNothingWritten(run);
    }

    [Fact]
    public async Task Post_OneFailsLate_SaysThatAskingAgainCompletesIt()
    {
        await using var run = await StartAsync();
        run.Diplomacy.State.Imports.WriteFault = Refusals.Of(Code.ResourceExhausted, "ERROR_REASON_STORAGE_FULL");

        var lines = await SendAsync(run, Path);

        var status = lines[^1].GetProperty("summary").GetProperty("status");
        Assert.Equal(507, status.GetProperty("status").GetInt32());
        Assert.Matches("part of diplomacy was not written.*again completes it", status.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Post_KnownTimeBeforeTheNewest_ConflictBeforeAnythingIsWritten()
    {
        await using var run = await StartAsync();

        using var response = await run.Http.PostAsync($"{Path}?knownTime=2025-11-16T11:59:59Z", content: null);

        await response.ProblemAsync(HttpStatusCode.Conflict);
        AssertNothingWritten(run);
    }

    [Fact]
    public async Task Post_EverythingWrong_EveryFaultAtOnce()
    {
        await using var run = await StartAsync();

        using var response = await run.Http
            .PostAsync($"{Path}?dryRun=perhaps&knownTime=noon&author={new string('a', 201)}&allowGone=true", content: null);

        Assert.Equal(
            ["allowGone", "author", "dryRun", "knownTime"],
            ProblemReading.FieldsOf(await response.ProblemAsync(HttpStatusCode.BadRequest)).Order(StringComparer.Ordinal));
        AssertNothingWritten(run);
    }

    [Theory]
    [InlineData("Origin", "http://elsewhere.example")]
    [InlineData("Host", "rebound.example:5000")]
    public async Task Post_FromAPageInABrowser_IsForbidden(string header, string value)
    {
        await using var run = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Path);
        request.Headers.Add(header, value);

        using var response = await run.Http.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.Forbidden);
        Assert.Empty(run.Strikes.State.Imports.Rederived);
    }

    private static async Task<GatewayRun> StartAsync()
    {
        var run = await GatewayRun.StartAsync();
        run.Strikes.State.Imports.Rows.Add(new() { Line = 7, Kind = "attack", Id = "a-1", Outcome = Outcome.Revised });
        run.Diplomacy.State.Imports.Rows.Add(new() { Line = 2, Kind = "exchange", Id = "e-1", Outcome = Outcome.Unchanged });
        return run;
    }

    private static async Task<JsonElement[]> SendAsync(GatewayRun run, string address)
    {
        using var response = await run.Http.PostAsync(address, content: null);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        var text = await response.Content.ReadAsStringAsync();
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static void AssertNothingWritten(GatewayRun run) =>
        Assert.DoesNotContain(run.Strikes.State.Imports.Rederived.Concat(run.Diplomacy.State.Imports.Rederived), request => !request.DryRun);
}
