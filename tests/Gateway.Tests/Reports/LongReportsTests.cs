using System.Net;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Reports;

/// <summary>Reports of long periods take turns: all at once would all be late, and look like a missing service.</summary>
public sealed class LongReportsTests
{
    private const int AtOnce = 1;
    private const int Asked = 4;

    [Fact]
    public async Task ManyLongPeriods_AreMadeOneAfterTheOther_AndAllCome()
    {
        await using var run = await GatewayRun.StartAsync();
        var release = new TaskCompletionSource();
        int running = 0, most = 0;
        run.Strikes.State.Before = async context =>
        {
            if (!context.Method.EndsWith("/Summarize", StringComparison.Ordinal))
                return;
            InterlockedMax(ref most, Interlocked.Increment(ref running));
            await release.Task;
            Interlocked.Decrement(ref running);
        };

        var asked = Enumerable.Range(1, Asked).Select(month => run.Http.GetAsync($"/v1/reports?start=2024-0{month}-01&end=2025-01-01")).ToList();
        await run.UntilAsync(() => Task.FromResult(Volatile.Read(ref running) >= AtOnce));
        release.SetResult();

        Assert.All(await Task.WhenAll(asked), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(AtOnce, most);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
