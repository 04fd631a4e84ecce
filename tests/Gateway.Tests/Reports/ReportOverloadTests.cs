using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
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

    [Theory]
    [InlineData("/v1/reports/2025-01-01.md")]
    [InlineData("/v1/reports?start=2025-01-01&end=2025-01-02")]
    [InlineData("/v1/reports.md?start=2025-01-01&end=2025-01-02")]
    public async Task ManyWhoAskForWhatIsBeingBuilt_AtWhateverAddress_AllGetIt(string address)
    {
        Arrivals arrivals = new(3 * BuiltAndWaiting);
        await using var run = await GatewayRun.StartAsync(configure: services => services.AddSingleton<IStartupFilter>(arrivals));
        TaskCompletionSource release = new();
        run.Strikes.State.Before = _ => release.Task;

        var asked = Enumerable.Range(0, 3 * BuiltAndWaiting).Select(_ => run.Http.GetAsync(address)).ToArray();
        await arrivals.All;
        release.SetResult();

        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    /// <summary>Counts who comes in.</summary>
    private sealed class Arrivals(int count) : IStartupFilter
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _missing = count;

        public Task All => _all.Task;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                var answered = following(context);
                if (Interlocked.Decrement(ref _missing) == 0)
                    _all.SetResult();
                return answered;
            });
            next(app);
        };
    }
}
