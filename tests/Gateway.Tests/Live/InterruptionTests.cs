using Sitrep.Diplomacy.V1;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Live;

public sealed class InterruptionTests
{
    [Fact]
    public async Task StreamCutWithinARevision_TellsItAgainWhole_WithoutAnIdBetween()
    {
        await using var run = await GatewayRun.StartAsync();
        await using var listener = await EventListener.OpenAsync(run.Http);
        await listener.NextAsync();

        run.Strikes.State.CutStandingStreams(afterChanges: 1);
        run.Strikes.State.Commit(new Attack { Id = "a" }, new Attack { Id = "b" }, new Attack { Id = "c" });
        var heard = await listener.UpToAsync("d1.s2");

        Assert.Equal(
            ["attack a", "strikes unavailable", "strikes current", "attack a", "attack b", "attack c", "checkpoint d1.s2"],
            heard.Select(one => one.ToString()));
    }

    [Fact]
    public async Task ListenerGoneWithinARevision_HearsItWholeWhenItComesBack()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Commit(new Attack { Id = "a" }, new Attack { Id = "b" });
        string lastId;
        await using (var listener = await EventListener.OpenAsync(run.Http, "?lastEventId=d1.s1"))
        {
            await listener.UntilAsync(one => one.RecordId == "a");
            lastId = listener.LastId;
        }

        await using var again = await EventListener.OpenAsync(run.Http, lastId: lastId);
        var heard = await again.UpToAsync("d1.s2");

        Assert.Equal(["a", "b"], heard.Where(one => one.Name == "attack").Select(one => one.RecordId));
    }

    [Fact]
    public async Task ServiceGone_SaysSo_TheOtherGoesOn_AndNothingIsMissedWhenItIsBack()
    {
        await using var run = await GatewayRun.StartAsync();
        await using var listener = await EventListener.OpenAsync(run.Http);
        await listener.NextAsync();

        await run.Strikes.KillAsync();
        var lost = (await listener.UntilAsync(one => one.Name == "section"))[^1];
        run.Diplomacy.State.Commit(new Statement { Id = "meanwhile" });
        var meanwhile = await listener.UpToAsync("d2.s1");
        run.Strikes.State.Commit(new Attack { Id = "missed" });
        await run.Strikes.StartAsync();
        var back = await listener.UpToAsync("d2.s2");

        Assert.Equal("strikes unavailable", lost.ToString());
        Assert.Equal("unavailable", lost.Data.GetProperty("reason").GetString());
        Assert.NotNull(lost.Data.GetProperty("since").GetString());
        Assert.Equal(["statement meanwhile", "checkpoint d2.s1"], meanwhile.Select(one => one.ToString()));
        Assert.Equal("unavailable", meanwhile[^1].Data.GetProperty("sections").GetProperty("strikes").GetProperty("state").GetString());
        Assert.Equal(["strikes current", "attack missed", "checkpoint d2.s2"], back.Select(one => one.ToString()));
    }

    [Fact]
    public async Task ServiceGoneFromTheStart_ListenerBeginsWithTheRevisionLastKnown()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.Strikes.KillAsync();
        await run.UntilAsync(() => Task.FromResult(!run.Backends.AreOpen));
        await using var listener = await EventListener.OpenAsync(run.Http);

        var first = (await listener.NextAsync())!;
        run.Strikes.State.Commit(new Attack { Id = "missed" });
        await run.Strikes.StartAsync();
        var back = await listener.UpToAsync("d1.s2");

        Assert.Equal("checkpoint d1.s1", first.ToString());
        Assert.Equal("unavailable", first.Data.GetProperty("sections").GetProperty("strikes").GetProperty("state").GetString());
        Assert.Equal(["strikes current", "attack missed", "checkpoint d1.s2"], back.Select(one => one.ToString()));
    }

    [Fact]
    public async Task ServiceBackWithAnOlderDatabase_StreamEnds_AndItsIdIsRefusedFromThenOn()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.Strikes.KillAsync();
        await using var listener = await EventListener.OpenAsync(run.Http, "?lastEventId=d1.s7");
        Assert.Equal("checkpoint d1.s7", (await listener.NextAsync())!.ToString());

        await run.Strikes.StartAsync();

        Assert.Null(await listener.NextAsync());
        await run.UntilAsync(() => Task.FromResult(run.Backends.AreOpen));
        using var refused = await run.Http.GetAsync("/v1/live?lastEventId=d1.s7");
        await refused.ProblemAsync(System.Net.HttpStatusCode.BadRequest);
    }
}
