using System.Net;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Reports;

/// <summary>More reports are asked for than can be built: what does not fit in the line is told so, and what is kept is sent.</summary>
public sealed class ReportOverloadTests
{
    private const int BuiltAndWaiting = 8 + 64;

    [Fact]
    public async Task MoreThanAreBuiltAndWait_OneIsToldToAskAgain_AKeptOneIsSent_AndTheOthersCome()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.GetAsync(GatewayRun.Day);
        var release = new TaskCompletionSource();
        run.Strikes.State.Before = _ => release.Task;

        // Each twice: who asks for what is being built already takes no place.
        var asked = Enumerable.Range(0, 2 * (BuiltAndWaiting + 1))
            .Select(number => run.Http.GetAsync($"/v1/reports/{new DateOnly(2025, 1, 1).AddDays(number / 2):yyyy-MM-dd}"))
            .ToArray();
        var refused = await await Task.WhenAny(asked);
        using var kept = await run.Http.GetAsync(GatewayRun.Day);
        release.SetResult();

        var problem = await refused.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("urn:sitrep:problem:overloaded", problem.GetProperty("type").GetString());
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        var answers = await Task.WhenAll(asked);
        Assert.Equal(2 * BuiltAndWaiting, answers.Count(response => response.Headers.ETag is not null));
    }
}
