using System.Net;
using Sitrep.Gateway.Tests.Redactions;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Backends;

/// <summary>A service is there while its stream stands: reads of a lost one end at once, whatever they would take, and writes go on.</summary>
public sealed class PresenceTests
{
    [Theory]
    [InlineData("/v1/attacks?limit=1")]
    [InlineData("/v1/attacks/a-1")]
    [InlineData("/v1/sources?service=strikes")]
    [InlineData("/v1/series?measure=launched&start=2025-11-01&end=2025-12-01")]
    [InlineData("/v1/export")]
    public async Task Read_OfAServiceThatHangs_EndsWithItsStream_AndIsNotTriedAgainBefore(string address)
    {
        await using var run = await GatewayRun.StartAsync();
        var calls = 0;
        run.Strikes.State.Before = context =>
        {
            Interlocked.Increment(ref calls);
            return Task.Delay(Timeout.Infinite, context.CancellationToken);
        };
        var asked = run.Http.GetAsync(address);
        await run.UntilAsync(() => Task.FromResult(Volatile.Read(ref calls) > 0));

        run.Strikes.State.IsUnwatchable = true;

        await AssertNamesItAsync(await asked);
        var before = calls;
        await AssertNamesItAsync(await run.Http.GetAsync(address));
        Assert.Equal(before, calls);
    }

    [Fact]
    public async Task Write_UnderWayWhenTheStreamIsLost_IsHeardOfByItsSender()
    {
        await using var run = await GatewayRun.StartAsync();
        var release = new TaskCompletionSource();
        run.Strikes.State.Before = _ => release.Task;
        var redaction = run.Http.PostAsync("/v1/redactions", RedactionRequestTests.Body());
        await run.UntilAsync(() => Task.FromResult(run.Strikes.State.Redactions.Asked is not null));

        run.Strikes.State.IsUnwatchable = true;
        await run.UntilAsync(() => Task.FromResult(!run.Backends.AreOpen));
        release.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await redaction).StatusCode);
    }

    private static async Task AssertNamesItAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
            Assert.Contains("strikes", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }
}
