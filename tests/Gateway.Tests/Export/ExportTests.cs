using System.Net;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Tests.Records;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Export;

public sealed class ExportTests
{
    private const string Path = "/v1/export";

    [Fact]
    public async Task Everything_IsOneBulletin_SourcesFirst()
    {
        await using var run = await StartAsync();

        using var response = await run.Http.GetAsync(Path);
        var lines = await LinesAsync(response);

        Assert.Equal(
            ["source only-diplomacy", "source only-strikes", "source shared", "attack a-1", "attack a-2", "statement s-1"],
            lines[1..].Select(line => $"{line.GetProperty("kind")} {line.GetProperty("id")}"));
        Assert.All(lines[1..], line => Assert.False(line.TryGetProperty("etag", out _)));
        Assert.Equal(("CC BY 4.0", "By shared"), (lines[3].GetProperty("license").GetString(), lines[3].GetProperty("attribution").GetString()));
        Assert.Equal(
            """{"bulletin":1,"knownTime":"2025-11-16T12:00:00Z","author":"sitrep export","note":"Export of d1.s1.","records":6}""",
            lines[0].GetRawText());
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("sitrep-d1.s1.ndjson", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("/v1/export?at=d1.s1", response.Content.Headers.ContentLocation?.OriginalString);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task WordsTakenOutMeanwhile_IsMadeAnew()
    {
        await using var run = await StartAsync();
        var lists = 0;
        run.Strikes.State.Before = call =>
        {
            if (call.Method.Contains("ListAttacks", StringComparison.Ordinal) && Interlocked.Increment(ref lists) == 1)
                run.Strikes.State.CommitRedaction();
            return Task.CompletedTask;
        };

        using var response = await run.Http.GetAsync(Path);

        Assert.Equal("sitrep-d1.s2.ndjson", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(2, lists);
    }

    [Fact]
    public async Task EveryRead_IsPinnedToOnePair_WhateverIsWrittenMeanwhile()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Records.All.AddRange(Enumerable.Range(3, 600).Select(number => Make.Attack($"a-{number}")));
        run.Strikes.State.Before = call =>
        {
            if (call.Method.Contains("ListAttacks", StringComparison.Ordinal))
                run.Strikes.State.Commit();
            return Task.CompletedTask;
        };

        using var response = await run.Http.GetAsync(Path);
        var lines = await LinesAsync(response);

        Assert.Equal(602, lines.Count(line => line.TryGetProperty("kind", out var kind) && kind.GetString() == "attack"));
        var asked = run.Strikes.State.Records.Asked<IListRequest>();
        Assert.Equal(2, asked.OfType<ListAttacksRequest>().Count());
        Assert.All(asked, request => Assert.Equal((true, 1, 500), (request.HasReadRevision, request.ReadRevision, request.PageSize)));
    }

    [Fact]
    public async Task At_IsRead_AndImmutable()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Commit();

        using var response = await run.Http.GetAsync($"{Path}?at=d1.s1&kind=attack");

        Assert.Equal("/v1/export?at=d1.s1&kind=attack", response.Content.Headers.ContentLocation?.OriginalString);
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString());
        Assert.All(run.Strikes.State.Records.Asked<ListAttacksRequest>(), request => Assert.Equal(1, request.ReadRevision));
    }

    [Fact]
    public async Task AsOf_BeforeAnythingWasKnown_HasNoKnownTime()
    {
        await using var run = await StartAsync();

        using var response = await run.Http.GetAsync($"{Path}?asOf=2025-11-16T11:00:00Z");
        var header = (await LinesAsync(response))[0];

        Assert.Equal("/v1/export?at=d0.s0", response.Content.Headers.ContentLocation?.OriginalString);
        Assert.False(header.TryGetProperty("knownTime", out _));
        Assert.All(run.Diplomacy.State.Records.Asked<IListRequest>(), request => Assert.Equal(0, request.ReadRevision));
    }

    [Fact]
    public async Task Withdrawn_AreLeftOutAndCounted_ButForSourcesThatAreCited()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Records.All.Add(Make.Attack("a-3").Withdrawn("Told twice."));
        foreach (var service in new[] { run.Strikes, run.Diplomacy })
        {
            service.State.Records.All.Add(Withdrawn(Make.Source("forgotten")));
            service.State.Records.All.Add(Withdrawn(Make.Source("ua-air-force")));
        }

        using var response = await run.Http.GetAsync(Path);
        var lines = await LinesAsync(response);

        string[] ids = [.. lines[1..].Select(line => line.GetProperty("id").GetString()!)];
        Assert.Contains("ua-air-force", ids);
        Assert.DoesNotContain("forgotten", ids);
        Assert.DoesNotContain("a-3", ids);
        Assert.All(lines[1..], line => Assert.False(line.TryGetProperty("withdrawnReason", out _)));
        Assert.Equal(
            "Export of d1.s1. Left out: 2 withdrawn. Withdrawn sources written as if they stood, since records cite them: 1.",
            lines[0].GetProperty("note").GetString());
        Assert.Equal(lines.Length - 1, lines[0].GetProperty("records").GetInt32());
    }

    [Fact]
    public async Task Part_KindsAndPeriod_ReachTheServices_AndStandInTheNote()
    {
        await using var run = await StartAsync();

        using var response = await run.Http.GetAsync($"{Path}?kind=attack,damage&kind=exchange&start=2025-11-15&end=2025-11-16&zone=UTC");
        var lines = await LinesAsync(response);

        Assert.Empty(run.Diplomacy.State.Records.Asked<ListStatementsRequest>());
        Assert.Single(run.Diplomacy.State.Records.Asked<ListExchangesRequest>());
        var asked = Assert.Single(run.Strikes.State.Records.Asked<ListAttacksRequest>());
        Assert.Equal(
            (DateTimeOffset.Parse("2025-11-15T00:00:00Z").ToTimestamp(), DateTimeOffset.Parse("2025-11-16T00:00:00Z").ToTimestamp(), "UTC"),
            (asked.Start, asked.End, asked.Zone));
        Assert.Equal(
            "Export of d1.s1. A part: attacks, damages, exchanges that end after 2025-11-15T00:00:00Z and not after 2025-11-16T00:00:00Z.",
            lines[0].GetProperty("note").GetString());
        Assert.Equal(3, lines.Count(line => line.TryGetProperty("kind", out var kind) && kind.GetString() == "source"));
    }

    [Fact]
    public async Task RegistersDiffer_IsRefused_NamingEachSource()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Records.All.Add(Make.Source("shared", Reliability.A));

        using var response = await run.Http.GetAsync(Path);

        var problem = await response.ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal("urn:sitrep:problem:registers-differ", problem.GetProperty("type").GetString());
        Assert.Equal(["sources/shared"], ProblemReading.FieldsOf(problem));
    }

    [Fact]
    public async Task Aliases_FollowTheSources_ThoseWithdrawnLeftOut()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Records.All.AddRange([Make.Alias("phoenix"), Make.Alias("gone", withdrawn: "a decoy")]);
        run.Diplomacy.State.Records.All.AddRange([Make.Alias("phoenix"), Make.Alias("gone", withdrawn: "a decoy")]);

        using var response = await run.Http.GetAsync($"{Path}?kind=attack");
        var lines = await LinesAsync(response);

        Assert.Equal(
            ["source only-diplomacy", "source only-strikes", "source shared", "alias phoenix", "attack a-1", "attack a-2"],
            lines[1..].Select(line => $"{line.GetProperty("kind")} {line.GetProperty("id")}"));
        Assert.Contains("left out: 1", lines[0].GetProperty("note").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Aliases_ThatDiffer_AreRefusedByName()
    {
        await using var run = await StartAsync();
        run.Strikes.State.Records.All.Add(Make.Alias("phoenix"));
        run.Diplomacy.State.Records.All.Add(Make.Alias("phoenix", withdrawn: "a decoy"));

        using var response = await run.Http.GetAsync(Path);

        Assert.Equal(["aliases/phoenix"], ProblemReading.FieldsOf(await response.ProblemAsync(HttpStatusCode.Conflict)));
    }

    [Theory]
    [InlineData("strikes", "a")]
    [InlineData("diplomacy", "f")]
    public async Task RegistersDiffer_OneIsChosen_TheNoteSaysSo(string register, string reliability)
    {
        await using var run = await StartAsync();
        run.Strikes.State.Records.All.Add(Make.Source("shared", Reliability.A));

        using var response = await run.Http.GetAsync($"{Path}?register={register}");
        var lines = await LinesAsync(response);

        Assert.Equal(reliability, lines.Single(line => line.TryGetProperty("id", out var id) && id.GetString() == "shared").GetProperty("reliability")
            .GetString());
        Assert.Equal(
            $"Export of d1.s1. Registers as {register} has them where the other service differs (1): sources/shared.",
            lines[0].GetProperty("note").GetString());
    }

    [Fact]
    public async Task ServiceFailsHalfway_IsAProblem_NotHalfAFile()
    {
        await using var run = await StartAsync();
        run.Diplomacy.State.Before = call => call.Method.Contains("ListStatements", StringComparison.Ordinal)
            ? throw new RpcException(new Status(StatusCode.Unavailable, "gone"))
            : Task.CompletedTask;

        using var response = await run.Http.GetAsync(Path);

        var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("diplomacy", problem.GetProperty("detail").GetString());
        Assert.Null(response.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task ServiceAway_ProblemNamesIt()
    {
        await using var run = await StartAsync();
        await run.Diplomacy.KillAsync();

        using var response = await run.Http.GetAsync(Path);

        var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("diplomacy", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("kind=poem,attack,song", "kind,kind")]
    [InlineData("at=s1", "at")]
    [InlineData("at=d9.s9", "at")]
    [InlineData("start=x&end=y&zone=Mars&asOf=2099-01-01&at=1&register=both&colour=red", "asOf,asOf,at,colour,end,register,start,zone")]
    [InlineData("start=2025-11-16&end=2025-11-15", "end")]
    public async Task WrongInput_OneProblem_NamesEveryFault(string query, string fields)
    {
        await using var run = await StartAsync();

        using var response = await run.Http.GetAsync($"{Path}?{query}");

        Assert.Equal(fields.Split(','), ProblemReading.FieldsOf(await response.ProblemAsync(HttpStatusCode.BadRequest))
            .Order(StringComparer.Ordinal));
    }

    private static async Task<GatewayRun> StartAsync()
    {
        var run = await GatewayRun.StartAsync();
        run.Strikes.State.Records.All.AddRange([Make.Source("only-strikes"), Make.Source("shared"), Make.Attack("a-1"), Make.Attack("a-2")]);
        run.Diplomacy.State.Records.All.AddRange(
            [Make.Source("only-diplomacy"), Make.Source("shared"), new Statement { Id = "s-1", Etag = "1", Claimant = "shared" }]);
        return run;
    }

    private static Source Withdrawn(Source source)
    {
        source.WithdrawnReason = "Closed.";
        return source;
    }

    private static async Task<JsonElement[]> LinesAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        Assert.EndsWith("\n", text);
        return [.. text.TrimEnd('\n').Split('\n').Select(line => JsonElement.Parse(line))];
    }
}
