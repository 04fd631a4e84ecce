using System.Net;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Live;

public sealed class ListenTests
{
    [Fact]
    public async Task WithoutAnId_BeginsNow_AndHearsEachRevisionBeforeItsCheckpoint()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Commit(new Attack { Id = "before" });
        await using var listener = await EventListener.OpenAsync(run.Http);
        var first = (await listener.NextAsync())!;

        run.Strikes.State.Commit(new Attack { Id = "a" }, new Damage { Id = "b" });
        var heard = await listener.UpToAsync("d1.s3");

        Assert.Equal("checkpoint d1.s2", first.ToString());
        Assert.Equal("d1.s2", first.Data.GetProperty("pair").GetString());
        Assert.Equal("""{"state":"current","since":null,"reason":null}""", first.Data.GetProperty("sections").GetProperty("strikes").GetRawText());
        Assert.Equal(["attack a", "damage b", "checkpoint d1.s3"], heard.Select(one => one.ToString()));
        Assert.Equal([null, null, "d1.s3"], heard.Select(one => one.Id));
        Assert.Equal(
            """{"revision":3,"knownTime":"2025-11-16T12:00:00Z","service":"strikes","record":{"id":"a","claims":[],"citations":[],"readings":[],"affected":[],"mayRepeatEvening":false}}""",
            heard[0].Data.GetRawText());
        Assert.True(listener.ReconnectionInterval < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Answer_IsAnEventStreamThatNobodyKeepsOrCollects_ForPagesOfAnyOrigin()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Http.DefaultRequestHeaders.Add("Origin", "https://newsroom.example");
        await using var listener = await EventListener.OpenAsync(run.Http);

        Assert.Equal("text/event-stream", listener.Response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", listener.Response.Headers.CacheControl!.ToString());
        Assert.Equal(["no"], listener.Response.Headers.GetValues("X-Accel-Buffering"));
        Assert.Equal(["*"], listener.Response.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("?lastEventId=d1.s2", null)]
    [InlineData("?lastEventId=d1.s1", "d1.s2")]
    public async Task FromAnId_HearsWhatWasMissed_Once(string query, string? header)
    {
        await using var run = await GatewayRun.StartAsync();
        foreach (var id in (string[])["s2", "s3", "s4"])
            run.Strikes.State.Commit(new Attack { Id = id });
        run.Diplomacy.State.Commit(new Diplomacy.V1.Statement { Id = "d2" });
        await using var listener = await EventListener.OpenAsync(run.Http, query, header);

        Assert.Equal("checkpoint d1.s2", (await listener.NextAsync())!.ToString());
        var heard = await listener.UpToAsync("d2.s4");

        Assert.Equal(["s3", "s4"], heard.Where(one => one.Name == "attack").Select(one => one.RecordId));
        Assert.Equal(["d2"], heard.Where(one => one.Name == "statement").Select(one => one.RecordId));
    }

    [Theory]
    [InlineData("?lastEventId=12.48&kind=rumour&colour=red", null, new[] { "colour", "kind", "lastEventId" })]
    [InlineData("?kind=checkpoint", "yesterday", new[] { "Last-Event-ID", "kind" })]
    [InlineData("?lastEventId=d1.s9", null, new[] { "lastEventId" })]
    [InlineData("", "d9.s1", new[] { "Last-Event-ID" })]
    public async Task WrongInput_OneProblem_BeforeTheStreamBegins(string query, string? header, string[] fields)
    {
        await using var run = await GatewayRun.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/live{query}");
        if (header is not null)
            request.Headers.Add("Last-Event-ID", header);

        using var response = await run.Http.SendAsync(request);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(fields, ProblemReading.FieldsOf(problem).Order(StringComparer.Ordinal));
        Assert.All(problem.GetProperty("errors").EnumerateArray(), error => Assert.NotEmpty(error.GetProperty("remedy").GetString()!));
    }

    [Fact]
    public async Task SomeKinds_OthersAreLeftOut_AndTheCheckpointsStay()
    {
        await using var run = await GatewayRun.StartAsync();
        await using var listener = await EventListener.OpenAsync(run.Http, "?kind=damage&kind=exchange,statement&lastEventId=d1.s1");
        await listener.NextAsync();
        run.Strikes.State.Commit(new Attack { Id = "a" });
        run.Strikes.State.Commit(new Attack { Id = "b" }, new Damage { Id = "c" });

        var heard = await listener.UpToAsync("d1.s3");

        Assert.Equal(["checkpoint d1.s2", "damage c", "checkpoint d1.s3"], heard.Select(one => one.ToString()));
    }

    [Fact]
    public async Task GatewayStops_StreamEnds_AndIsNotCut()
    {
        await using var run = await GatewayRun.StartAsync();
        await using var listener = await EventListener.OpenAsync(run.Http);
        await listener.NextAsync();

        var stopping = run.StopAsync();

        // One that is cut when the time to stop has passed has no end: reading it fails.
        Assert.Null(await listener.NextAsync());
        await stopping;
    }
}
