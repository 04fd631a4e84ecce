using System.Net;
using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Comparisons;

/// <summary>What is missing on one side is never taken for withdrawn.</summary>
public sealed class ComparePartialTests
{
    private const string Earlier = "/v1/reports/compare?start=2025-11-14&end=2025-11-15&leftAsOf=2025-11-16T11:00:00Z";

    [Fact]
    public async Task Stopped_IsLeftOutOfBothSidesAndNamed()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.Strikes.KillAsync();

        using var response = await run.Http.GetAsync(Earlier);
        var comparison = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Null(response.Headers.ETag);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("strikes", Assert.Single(comparison.GetProperty("delivery").GetProperty("unreachable").EnumerateArray()).GetString());
        Assert.All(
            new[] { "left", "right" },
            side => Assert.Equal(JsonValueKind.Null, comparison.GetProperty(side).GetProperty("revisions").GetProperty("strikes").ValueKind));
        Assert.DoesNotContain("strikes.", comparison.GetProperty("figures").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, comparison.GetProperty("right").GetProperty("revisions").GetProperty("diplomacy").GetInt64());
    }

    [Fact]
    public async Task AnswersForOneSideOnly_IsLeftOutOfTheOtherToo()
    {
        await using var run = await GatewayRun.StartAsync();
        var asked = 0;
        run.Strikes.State.Before = _ => Interlocked.Increment(ref asked) > 1 ? throw new RpcException(new Status(StatusCode.Internal, ""))
            : Task.CompletedTask;

        var comparison = await run.GetAsync(Earlier);

        Assert.True(comparison.GetProperty("delivery").GetProperty("partial").GetBoolean());
        Assert.Equal(JsonValueKind.Null, comparison.GetProperty("right").GetProperty("revisions").GetProperty("strikes").ValueKind);
        Assert.DoesNotContain("strikes.", comparison.GetProperty("figures").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GivesNoChanges_IsLeftOut()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Before = context => context.Method.EndsWith("/ListChanges", StringComparison.Ordinal)
            ? throw new RpcException(new Status(StatusCode.Unimplemented, ""))
            : Task.CompletedTask;

        var comparison = await run.GetAsync(Earlier);

        var section = comparison.GetProperty("delivery").GetProperty("sections").GetProperty("strikes");
        Assert.Equal(("unavailable", "unavailable"), (section.GetProperty("state").GetString(), section.GetProperty("reason").GetString()));
        Assert.Equal(JsonValueKind.Null, comparison.GetProperty("right").GetProperty("revisions").GetProperty("strikes").ValueKind);
    }

    [Theory]
    [InlineData("&require=all")]
    [InlineData("&rightAt=d1.s1")]
    public async Task MustBeWhole_ServiceDown_ProblemNamesTheSection(string query)
    {
        await using var run = await GatewayRun.StartAsync();
        await run.Strikes.KillAsync();

        using var response = await run.Http.GetAsync(Earlier + query);

        var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal("strikes", problem.GetProperty("unreachable")[0].GetString());
    }

    [Fact]
    public async Task Question_OfChanges_IsBetweenTheRevisionsThatTheReportsHad()
    {
        await using var run = await GatewayRun.StartAsync();
        run.Strikes.State.Commit();
        run.Strikes.State.Changes = _ => new ChangeTable { ChangesMore = 7 };

        var comparison = await run.GetAsync(Earlier.Replace("leftAsOf=2025-11-16T11:00:00Z", "leftAt=d1.s1"));

        var asked = Assert.Single(run.Strikes.State.AskedForChanges);
        Assert.Equal((1L, 2L), (asked.LeftRevision, asked.ReadRevision));
        Assert.Equal(7, comparison.GetProperty("changesMore").GetInt32());
    }
}
