using System.Net;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Comparisons;

/// <summary>Many comparisons at once: those that would come too late are turned away, and the others come.</summary>
public sealed class CompareOverloadTests
{
    private const int RunningAndWaiting = 2 + 16;

    [Fact]
    public async Task MoreThanRunAndWait_OneIsToldToAskAgain_AndTheOthersAreAnswered()
    {
        await using var run = await GatewayRun.StartAsync();
        var release = new TaskCompletionSource();
        run.Strikes.State.Before = _ => release.Task;

        var asked = Enumerable.Range(0, RunningAndWaiting + 1)
            .Select(_ => run.Http.GetAsync("/v1/reports/compare?start=2025-11-14&end=2025-11-15&leftAt=d0.s0&rightAt=d1.s1"))
            .ToList();
        var refused = await Task.WhenAny(asked);
        release.SetResult();

        asked.Remove(refused);
        var problem = await (await refused).ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("urn:sitrep:problem:overloaded", problem.GetProperty("type").GetString());
        Assert.NotNull((await refused).Headers.RetryAfter);
        Assert.All(await Task.WhenAll(asked), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }
}
