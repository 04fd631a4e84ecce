using System.Net;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Records;

public sealed class RecordTests
{
    private const string Id = "mad.2025-11-15T18:00_2025-11-16T09:00.iskander-m~9d977acc2a52";

    [Theory]
    [InlineData(Id)]
    [InlineData("mad.2025-11-15T18%3A00_2025-11-16T09%3a00%2eiskander-m%7E9d977acc2a52")]
    [InlineData("history")]
    [InlineData("raw")]
    [InlineData("a.json")]
    public async Task One_AnyId_ReachesTheService(string written)
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Records.All.Add(Make.Attack(Uri.UnescapeDataString(written)));

        var attack = await run.GetAsync($"/v1/attacks/{written}");

        Assert.Equal(Uri.UnescapeDataString(written), attack.GetProperty("id").GetString());
        Assert.Equal("uav", attack.GetProperty("class").GetString());
    }

    [Fact]
    public async Task One_SameVersion_KeepsItsTag_WhateverElseIsWritten()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Records.All.Add(Make.Attack(Id, etag: "12"));
        using var first = await run.Http.GetAsync($"/v1/attacks/{Id}");
        run.Strikes.State.Commit();

        var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/attacks/{Id}");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await run.Http.SendAsync(request);
        run.Strikes.State.Records.All.Add(Make.Attack(Id, etag: "13"));
        using var changed = await run.Http.GetAsync($"/v1/attacks/{Id}");

        Assert.StartsWith("\"12.", first.Headers.ETag!.Tag);
        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.StartsWith("\"13.", changed.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task One_Withdrawn_SaysWhy()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Records.All.Add(Make.Attack(Id).Withdrawn("Told twice."));

        var attack = await run.GetAsync($"/v1/attacks/{Id}");
        var shown = await run.GetAsync("/v1/attacks?showWithdrawn=true");
        var hidden = await run.GetAsync("/v1/attacks");

        Assert.Equal("Told twice.", attack.GetProperty("withdrawnReason").GetString());
        Assert.Equal(1, shown.GetProperty("attacks").GetArrayLength());
        Assert.Equal(0, hidden.GetProperty("attacks").GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/history")]
    public async Task One_Unknown_ProblemNamesKindAndId(string part)
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync($"/v1/attacks/{Id}{part}");

        var problem = await response.ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal($"There is no attack '{Id}'.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("?colour=red&at=x&zone=Mars", "at,colour,zone")]
    [InlineData("?at=s1&asOf=2025-11-16", "asOf")]
    [InlineData("?limit=5", "limit")]
    [InlineData("/history?at=s1&limit=x", "at,limit")]
    [InlineData("/history?cursor=x", "cursor")]
    [InlineData("/raw?at=d1&limit=1", "at,limit")]
    public async Task One_WrongInput_NamesEveryFault(string rest, string fields)
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Records.All.Add(Make.Attack(Id));

        using var response = await run.Http.GetAsync($"/v1/attacks/{Id}{rest}");

        Assert.Equal(fields.Split(','), ProblemReading.FieldsOf(await response.ProblemAsync(HttpStatusCode.BadRequest))
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task History_OldestFirst_EachWithItsWrite_InPages()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Records.All.AddRange([Make.Attack(Id, "1"), Make.Attack(Id, "2"), Make.Attack(Id, "3").Withdrawn("Told twice.")]);

        var first = await run.GetAsync($"/v1/attacks/{Id}/history?limit=2");
        var second = await run.GetAsync(first.GetProperty("next").GetString()!);

        Assert.Equal(["1", "2"], first.GetProperty("versions").EnumerateArray()
            .Select(version => version.GetProperty("attack").GetProperty("etag").GetString()));
        var last = Assert.Single(second.GetProperty("versions").EnumerateArray());
        Assert.Equal((3, "desk"), (last.GetProperty("commit").GetProperty("revision").GetInt64(), last.GetProperty("commit").GetProperty("author")
            .GetString()));
        Assert.Equal("2025-11-16T12:00:00Z", last.GetProperty("commit").GetProperty("knownTime").GetString());
        Assert.Equal("Told twice.", last.GetProperty("attack").GetProperty("withdrawnReason").GetString());
        Assert.All(run.Strikes.State.Records.Asked<ListAttackRevisionsRequest>(), request => Assert.Equal(Id, request.Id));
    }

    [Fact]
    public async Task Raw_RowOfAFile_AsItStood()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Records.Rows[$"attacks/{Id}"] = new RawRow
        {
            Record = $"attacks/{Id}",
            Format = "missile-attacks",
            Line = 7,
            Text = "a,\"b\"",
            Sha256 = "00",
            Cells = { new RawCell { Column = "model", Text = "b" } },
            Commit = new Commit { Revision = 1, Author = "desk" },
        };

        var answer = await run.GetAsync($"/v1/attacks/{Id}/raw?at=s1");

        var row = answer.GetProperty("row");
        Assert.Equal(1, answer.GetProperty("revision").GetInt64());
        Assert.Equal(("missile-attacks", 7, "a,\"b\""),
            (row.GetProperty("format").GetString(), row.GetProperty("line").GetInt64(), row.GetProperty("text").GetString()));
        Assert.Equal("b", row.GetProperty("cells")[0].GetProperty("text").GetString());
        Assert.Equal(1, run.Strikes.State.Records.Asked<GetRawRowRequest>()[^1].ReadRevision);
    }

    [Fact]
    public async Task Raw_NoFileBroughtIt_IsNotFound()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync($"/v1/attacks/{Id}/raw");

        var problem = await response.ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal($"There is no attack '{Id}' that was made of a row of a dataset.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Raw_OlderService_SaysThatItHasToBeUpdated()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Records.HasNoRows = true;

        using var response = await run.Http.GetAsync($"/v1/attacks/{Id}/raw");

        var problem = await response.ProblemAsync(HttpStatusCode.NotImplemented);
        Assert.Equal("urn:sitrep:problem:service-too-old", problem.GetProperty("type").GetString());
        Assert.Contains("strikes", problem.GetProperty("detail").GetString());
    }
}
